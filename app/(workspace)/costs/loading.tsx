import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../_components/page-styles";
import { CostsSkeleton } from "./_components/costs-skeleton";

export default function CostsLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto flex h-9 items-center text-lg font-semibold tracking-tight">Costs</div>
        <Skeleton className="h-9 w-56" />
        <Skeleton className="h-9 w-28" />
      </div>
      <CostsSkeleton />
    </div>
  );
}
