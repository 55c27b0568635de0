import { Skeleton } from "@/components/ui/skeleton";
import type { AssetSummary } from "@/server/media/schema";
import { AssetThumbnail } from "./asset-thumbnail";
import { sizeLabel, kindNames } from "./asset-labels";

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

/** Cards on their way, of the size of real ones. */
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
