"use client";

import Image from "next/image";
import { Dialog } from "@/components/ui/dialog";
import type { AssetSummary } from "@/server/media/schema";
import { FontSpecimen } from "../../_components/media/font-specimen";
import { AssetDetails } from "./asset-details";

type AssetDialogProps = { asset: AssetSummary | null; canEdit: boolean; onClose: () => void };

/** One file of the library: seen or heard, described, and deleted. */
export function AssetDialog({ asset, canEdit, onClose }: AssetDialogProps) {
  return (
    <Dialog
      open={asset !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={asset?.name ?? ""}
      className="max-w-2xl"
    >
      {asset && (
        <div className="flex flex-col gap-4 p-4">
          <AssetView asset={asset} />
          <AssetDetails {...{ asset, canEdit, onClose }} />
        </div>
      )}
    </Dialog>
  );
}

function AssetView({ asset: { kind, name, storageKey } }: { asset: AssetSummary }) {
  const address = `/api/media/${storageKey}`;
  const frame = "max-h-[40vh] w-full rounded-md bg-muted object-contain";

  switch (kind) {
    case "photo":
      return (
        <div className="relative h-[40vh] w-full">
          <Image fill src={address} alt={name} className="rounded-md bg-muted object-contain" />
        </div>
      );
    case "footage":
      return <video src={address} controls muted playsInline aria-label={name} className={frame} />;
    case "audio":
      return <audio src={address} controls aria-label={name} className="w-full" />;
    case "font":
      return (
        <p className="flex flex-col gap-2 rounded-md bg-muted p-4 wrap-anywhere">
          <FontSpecimen storageKey={storageKey} text="Three hearts, blue blood" className="text-3xl" />
          <FontSpecimen
            storageKey={storageKey}
            text="ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:;!?&%"
            className="text-lg"
          />
        </p>
      );
  }
}
