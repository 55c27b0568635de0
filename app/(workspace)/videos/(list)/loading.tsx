import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { pageStyles } from "../../_components/page-styles";
import { ListSkeleton } from "../_components/list-skeleton";

export default function VideosLoading() {
  return (
    <div className={cn(pageStyles, "pb-24 sm:pb-24")}>
      <div className="flex h-9 items-center text-lg font-semibold tracking-tight">Videos</div>
      <div className="flex flex-wrap gap-2">
        <Skeleton className="h-9 w-full sm:w-auto sm:min-w-56 sm:flex-1" />
        <Skeleton className="h-9 flex-1 sm:w-44 sm:flex-none" />
        <Skeleton className="h-9 flex-1 sm:w-40 sm:flex-none" />
      </div>
      <div className="@container overflow-hidden rounded-lg border bg-card">
        <ListSkeleton />
      </div>
    </div>
  );
}
