import { Skeleton } from "@/components/ui/skeleton";
import { AssetGridSkeleton } from "../_components/media/asset-grid";
import { pageStyles } from "../_components/page-styles";

export default function MediaLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Media</div>
      <Skeleton className="h-9" />
      <AssetGridSkeleton />
    </div>
  );
}
