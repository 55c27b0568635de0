import { Film, Music } from "lucide-react";
import Image from "next/image";
import { Skeleton } from "@/components/ui/skeleton";
import type { AssetSummary } from "@/server/media/schema";
import { sizeLabel, kindNames } from "./asset-labels";
import { FontSpecimen } from "./font-specimen";

const gridStyles = "grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3";
const placeholderCount = 12;

type AssetGridProps = {
  assets: AssetSummary[];
  /** What pressing a card does: "Details of", "Use". */
  verb: string;
  onPick: (asset: AssetSummary) => void;
};

/** Assets as cards to press. */
export function AssetGrid({ assets, verb, onPick }: AssetGridProps) {
  return (
    <ul aria-label="Files" className={gridStyles}>
      {assets.map((asset) => (
        <li key={asset.assetId} className="min-w-0">
          <button
            type="button"
            onClick={() => onPick(asset)}
            className="flex w-full min-w-0 flex-col gap-1.5 rounded-lg border bg-card p-1.5 text-left hover:bg-accent"
          >
            <AssetThumbnail asset={asset} />
            <span className="sr-only">{verb}</span>
            <bdi className="w-full truncate px-1 text-[13px]" title={asset.name}>
              {asset.name}
            </bdi>
            <span className="flex justify-between gap-2 px-1 text-xs text-muted-foreground tabular-nums">
              <span>{kindNames[asset.kind].one}</span>
              <span>{sizeLabel(asset)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Placeholder cards, as large as real ones. */
export function AssetGridSkeleton() {
  return (
    <div role="status" aria-label="Loading files" className={gridStyles}>
      {Array.from({ length: placeholderCount }, (_, index) => (
        <div key={index} className="flex flex-col gap-1.5 rounded-lg border bg-card p-1.5">
          <Skeleton className="aspect-video" />
          <Skeleton className="h-5" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      ))}
    </div>
  );
}

/** The picture of an asset, in a frame of the same size for all. */
function AssetThumbnail({ asset }: { asset: AssetSummary }) {
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
