import Link from "next/link";
import type { inferRouterOutputs } from "@trpc/server";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/components/ui/cn";
import type { AppRouter } from "@/server/api/root";
import { estimateLabel } from "./writer-labels";

/** Which writer would write, and for how much. */
export type Prepared = inferRouterOutputs<AppRouter>["writings"]["prepare"];

type WriterEstimateProps = {
  prepared: Prepared | undefined;
  /** Why there is no estimate. */
  problem: string | undefined;
  /** The source whose sentences make the script if no writer is connected: "Wikipedia". */
  sourceName: string;
  className?: string;
};

/** What a script would cost, shown before it is requested. */
export function WriterEstimate({ prepared, problem, sourceName, className }: WriterEstimateProps) {
  return (
    <div role="status" className={cn("text-[13px] text-muted-foreground tabular-nums", className)}>
      {prepared?.writer ? (
        estimateLabel({ ...prepared, writer: prepared.writer })
      ) : prepared ? (
        <>
          Sentences from {sourceName}: free.{" "}
          <Link href="/settings#connections" className="underline underline-offset-2 hover:text-foreground">
            Connect a writer
          </Link>{" "}
          such as Claude to have tone, audience and wishes followed.
        </>
      ) : problem === undefined ? (
        <Skeleton className="mt-1 h-4 w-3/4" />
      ) : (
        problem
      )}
    </div>
  );
}
