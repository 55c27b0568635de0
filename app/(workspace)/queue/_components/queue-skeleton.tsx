import { Skeleton } from "@/components/ui/skeleton";

/** As large as the real content. */
export function QueueSkeleton() {
  return (
    <div aria-busy className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
      <p role="status" className="sr-only">
        The queue is being fetched.
      </p>
      <Skeleton className="h-80" />
      <Skeleton className="h-80" />
    </div>
  );
}
