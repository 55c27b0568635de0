"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FormMessage } from "@/components/ui/form-message";
import type { Schedule } from "@/server/jobs/schedules/schedules";
import { useTRPC } from "@/trpc/client";
import { pageStyles } from "../../../_components/page-styles";
import { durationLabel, jobStates } from "../../_components/job-labels";
import { JobsHeader } from "../../_components/jobs-header";
import { JobsSkeleton } from "../../_components/jobs-skeleton";
import { useCurrentSecond } from "../../_components/use-current-second";

const refetchMs = 30_000;
/** How long an error stays: it says what to do about it, in up to thirty words. */
const readingMs = 15_000;

/** What the workers do by themselves, when they do it next, and how it went. */
export function ScheduleList({ canManage }: { canManage: boolean }) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(
    trpc.jobs.schedules.queryOptions(undefined, { refetchInterval: refetchMs }),
  );

  return (
    <div className={pageStyles}>
      <JobsHeader current="/jobs/schedules" />
      <p className="max-w-2xl text-[13px] text-muted-foreground">
        What the workers of this installation do by themselves. “Run now” does it for this workspace.
      </p>
      {!data && error && (
        <div className="flex flex-col items-start">
          <FormMessage tone="error">{error.message}</FormMessage>
          <Button variant="outline" onClick={() => void refetch()} disabled={isFetching}>
            Try again
          </Button>
        </div>
      )}
      <div className="overflow-hidden rounded-lg border bg-card">
        {!data && !error && <JobsSkeleton />}
        <ul aria-label="Schedules" className="divide-y">
          {data?.map((schedule) => (
            <ScheduleRow key={schedule.functionId} schedule={schedule} canManage={canManage} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function ScheduleRow({ schedule, canManage }: { schedule: Schedule; canManage: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const running = useMutation(
    trpc.jobs.runSchedule.mutationOptions({
      onSuccess: () => toast.success(`${schedule.label}: done for this workspace.`),
      onError: ({ message }) => toast.error(message, { duration: readingMs }),
      onSettled: () => queryClient.invalidateQueries(trpc.jobs.pathFilter()),
    }),
  );
  const { functionId, label, cron, cronLabel, nextAt, runs, canRunNow } = schedule;

  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 max-sm:basis-full">
        <h2 className="text-sm font-medium">{label}</h2>
        <p className="text-[13px] text-muted-foreground tabular-nums">
          <span title={cron}>{cronLabel}</span> · next <NextTime nextAt={nextAt} />
        </p>
        <History runs={runs} />
      </div>
      {canManage && canRunNow && (
        <Button
          variant="outline"
          size="sm"
          aria-label={`Run now: ${label}`}
          disabled={running.isPending}
          onClick={() => running.mutate({ functionId })}
        >
          <Play aria-hidden />
          {running.isPending ? "Running…" : "Run now"}
        </Button>
      )}
    </li>
  );
}

function NextTime({ nextAt }: { nextAt: Date }) {
  const now = useCurrentSecond();
  const leftMs = now === null ? null : nextAt.getTime() - now;

  return (
    <time dateTime={nextAt.toISOString()}>
      {leftMs === null ? "…" : leftMs <= 0 ? "now" : `in ${durationLabel(Math.max(10_000, leftMs))}`}
    </time>
  );
}

const dots = {
  running: "bg-primary animate-pulse",
  succeeded: "bg-success",
  failed: "bg-destructive",
  cancelled: "bg-muted-foreground/50",
};

function History({ runs }: { runs: Schedule["runs"] }) {
  const [last] = runs;
  if (!last) return <p className="text-[13px] text-muted-foreground">It has not run yet.</p>;
  const failed = runs.filter(({ state }) => state === "failed").length;

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-muted-foreground tabular-nums">
      <span aria-hidden className="flex gap-1">
        {runs.toReversed().map(({ jobId, state, startedAt }) => (
          <span
            key={jobId}
            title={`${startedAt.toISOString().slice(0, 16).replace("T", " ")} UTC: ${jobStates[state].label}`}
            className={cn("h-4 w-1.5 rounded-full", dots[state])}
          />
        ))}
      </span>
      <span>
        {failed === 0 ? `the last ${runs.length} succeeded` : `${failed} of the last ${runs.length} failed`}
        {last.endedAt &&
          `, the last one in ${durationLabel(last.endedAt.getTime() - last.startedAt.getTime())}`}
      </span>
    </div>
  );
}
