import { Skeleton } from "@/components/ui/skeleton";

/** As large as the real content. */
export function AnalyticsSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-6">
      <p role="status" className="sr-only">
        Figures are being read.
      </p>
      <Skeleton className="h-96" />
      <div className="grid gap-6 lg:grid-cols-[2fr_1fr]">
        <Skeleton className="h-60" />
        <Skeleton className="h-60" />
      </div>
    </div>
  );
}
