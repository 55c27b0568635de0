import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../_components/page-styles";
import { AnalyticsSkeleton } from "./_components/analytics-skeleton";

export default function AnalyticsLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto flex h-9 items-center text-lg font-semibold tracking-tight">Analytics</div>
        <Skeleton className="h-9 w-36" />
        <Skeleton className="h-9 w-56" />
        <Skeleton className="h-9 w-24" />
      </div>
      <AnalyticsSkeleton />
    </div>
  );
}
