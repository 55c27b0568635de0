"use client";

import { Dialog, DialogFooter } from "@/components/ui/dialog";
import type { AssetSummary } from "@/server/media/schema";
import { AssetBrowser } from "./asset-browser";
import { UploadButtons } from "./upload-buttons";
import { UploadDropArea } from "./upload-drop-area";
import { UploadList } from "./upload-list";

type MediaPickerProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onPick: (asset: AssetSummary) => void;
};

/** A photo or clip of the library, or one that is uploaded right here. */
export function MediaPicker({ isOpen, onOpenChange, onPick }: MediaPickerProps) {
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title="Choose a photo or clip" className="max-w-3xl">
      <UploadDropArea className="flex flex-col gap-4 p-4">
        <AssetBrowser
          kinds={["photo", "footage"]}
          verb="Use"
          onPick={onPick}
          whenEmpty={<p>There are no photos or clips yet; upload the first.</p>}
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
