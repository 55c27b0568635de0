"use client";

import { Dialog, DialogFooter } from "@/components/ui/dialog";
import type { AssetKind, AssetSummary } from "@/server/media/schema";
import { AssetBrowser } from "./asset-browser";
import { UploadButtons } from "./upload-buttons";
import { UploadDropArea } from "./upload-drop-area";
import { UploadList } from "./upload-list";

type MediaPickerProps = {
  isOpen: boolean;
  /** The kinds that may be picked; photos and clips by default. */
  kinds?: AssetKind[];
  title?: string;
  onOpenChange: (isOpen: boolean) => void;
  onPick: (asset: AssetSummary) => void;
};

const scenery: AssetKind[] = ["photo", "footage"];

/** A photo or clip of the library, or one that is uploaded right here. */
export function MediaPicker({ isOpen, onOpenChange, onPick, ...choice }: MediaPickerProps) {
  const { kinds = scenery, title = "Choose a photo or clip" } = choice;

  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title={title} className="max-w-3xl">
      <UploadDropArea className="flex flex-col gap-4 p-4">
        <AssetBrowser
          kinds={kinds}
          verb="Use"
          onPick={onPick}
          whenEmpty={<p>There is nothing to choose from yet; upload the first.</p>}
        />
        <UploadList />
        <DialogFooter>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-[13px] text-muted-foreground">Drop or paste files here to upload them.</p>
            <UploadButtons />
          </div>
        </DialogFooter>
      </UploadDropArea>
    </Dialog>
  );
}
