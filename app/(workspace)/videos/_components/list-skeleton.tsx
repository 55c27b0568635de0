import { Skeleton } from "@/components/ui/skeleton";

const rowCount = 10;

/** Placeholder rows, as large as real ones. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading videos">
      <div className="hidden h-9 border-b @4xl:block" />
      {Array.from({ length: rowCount }, (_, index) => (
        <div
          key={index}
          className="flex h-20 flex-wrap content-center items-center gap-3 border-b px-3 last:border-b-0 @4xl:h-11 @4xl:flex-nowrap"
        >
          <Skeleton className="size-4" />
          <Skeleton className="h-4 basis-[calc(100%-2rem)] @4xl:basis-1/3" />
          <Skeleton className="h-5 w-28 @4xl:ml-auto" />
          <Skeleton className="h-4 w-24" />
          <Skeleton className="hidden h-4 w-24 @4xl:block" />
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
