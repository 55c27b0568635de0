import { Skeleton } from "@/components/ui/skeleton";

const rowCount = 8;

/** Placeholder rows, as large as real ones. */
export function JobsSkeleton() {
  return (
    <div role="status" aria-label="Loading jobs" className="divide-y">
      {Array.from({ length: rowCount }, (_, index) => (
        <div key={index} className="flex h-16 items-center gap-3 px-4">
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3 w-3/5" />
          </div>
          <Skeleton className="h-5 w-16" />
        </div>
      ))}
    </div>
  );
}
