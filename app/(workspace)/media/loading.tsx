import { Skeleton } from "@/components/ui/skeleton";
import { AssetGridSkeleton } from "../_components/media/asset-grid";

export default function MediaLoading() {
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4 sm:p-6">
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Media</div>
      <Skeleton className="h-9" />
      <AssetGridSkeleton />
    </div>
  );
}
