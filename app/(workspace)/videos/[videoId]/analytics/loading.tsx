import { AnalyticsSkeleton } from "@/app/(workspace)/analytics/_components/analytics-skeleton";
import { pageStyles } from "@/app/(workspace)/_components/page-styles";
import { Skeleton } from "@/components/ui/skeleton";

export default function VideoAnalyticsLoading() {
  return (
    <div className={pageStyles}>
      <div className="flex flex-wrap items-center gap-2">
        <Skeleton className="mr-auto h-9 w-64" />
        <Skeleton className="h-9 w-56" />
        <Skeleton className="h-9 w-24" />
      </div>
      <AnalyticsSkeleton />
    </div>
  );
}
