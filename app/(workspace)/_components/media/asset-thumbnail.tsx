import { Film, Music } from "lucide-react";
import Image from "next/image";
import type { AssetSummary } from "@/server/media/schema";
import { FontSpecimen } from "./font-specimen";

/** What an asset looks like, in a frame of the same size for all. */
export function AssetThumbnail({ asset }: { asset: AssetSummary }) {
  const { kind, thumbnailKey, storageKey } = asset;

  return (
    <span className="relative flex aspect-video w-full items-center justify-center overflow-hidden rounded-md bg-muted text-muted-foreground">
      {thumbnailKey && <Image fill src={`/api/media/${thumbnailKey}`} alt="" className="object-contain" />}
      {kind === "audio" && <Music aria-hidden className="size-6" />}
      {kind === "font" && (
        <FontSpecimen storageKey={storageKey} text="Aa" className="text-4xl text-foreground" />
      )}
      {kind === "footage" && (
        <Film aria-hidden className="absolute bottom-1.5 left-1.5 size-4 text-white drop-shadow" />
      )}
    </span>
  );
}
