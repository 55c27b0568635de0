"use client";

import { Images } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { assetKindSchema, type AssetSummary } from "@/server/media/schema";
import { AssetBrowser } from "../../_components/media/asset-browser";
import { UploadButtons } from "../../_components/media/upload-buttons";
import { UploadDropArea } from "../../_components/media/upload-drop-area";
import { UploadList } from "../../_components/media/upload-list";
import { pageStyles } from "../../_components/page-styles";
import { AssetDialog } from "./asset-dialog";

/** A workspace's own pictures, clips, sounds and fonts. */
export function MediaLibrary({ canEdit, canDelete }: { canEdit: boolean; canDelete: boolean }) {
  const [shown, setShown] = useState<AssetSummary | null>(null);
  const content = (
    <>
      <header className="flex min-h-9 items-center justify-between gap-4">
        <h1 className="text-lg font-semibold tracking-tight">Media</h1>
        {canEdit && <UploadButtons />}
      </header>
      <UploadList />
      <AssetBrowser
        kinds={assetKindSchema.options}
        verb="Details of"
        onPick={setShown}
        whenEmpty={
          <>
            <Images aria-hidden className="size-6" />
            <h2 className="text-sm font-medium text-foreground">No files yet</h2>
            <p>
              {canEdit
                ? "Drop pictures, clips, sounds or fonts here, or a whole folder; or paste a picture. Scripts show them by their names."
                : "What your team uploads appears here."}
            </p>
          </>
        }
      />
      <AssetDialog asset={shown} canDelete={canDelete} onClose={() => setShown(null)} />
    </>
  );
  const styles = cn(pageStyles, "min-h-dvh");

  return canEdit ? (
    <UploadDropArea className={styles}>{content}</UploadDropArea>
  ) : (
    <div className={styles}>{content}</div>
  );
}
