import { Skeleton } from "@/components/ui/skeleton";

/** The studio's three regions before their contents are there. */
export function StudioSkeleton() {
  return (
    <div data-full-height className="flex h-dvh flex-col">
      <p role="status" className="sr-only">
        Opening the video
      </p>
      <div className="flex h-12 shrink-0 items-center gap-3 border-b px-4">
        <Skeleton className="h-5 w-48" />
      </div>
      <div className="grid min-h-0 flex-1 gap-4 overflow-hidden p-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_18rem]">
        <div className="flex flex-col gap-3">
          <Skeleton className="h-28" />
          <Skeleton className="h-28" />
          <Skeleton className="h-28" />
        </div>
        <Skeleton className="aspect-video max-lg:hidden" />
        <div className="flex flex-col gap-3 max-lg:hidden">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      </div>
      <div className="h-14 shrink-0 border-t" />
    </div>
  );
}
