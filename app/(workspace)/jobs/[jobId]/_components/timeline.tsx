"use client";

import { cn } from "@/components/ui/cn";
import type { JobDetails, TimelineRow } from "@/server/jobs/list/job-details";
import { durationLabel, placeBar, stepLabel, stepStates } from "../../_components/job-labels";
import { useCurrentSecond } from "../../_components/use-current-second";

/** The steps of a job, each at its place in the job's time. */
export function Timeline({ job: { steps, startedAt, endedAt } }: { job: JobDetails }) {
  const now = useCurrentSecond();
  const fromMs = startedAt.getTime();
  const lastMs = Math.max(
    fromMs,
    ...steps.map((step) => (step.endedAt ?? step.startedAt).getTime()),
    endedAt?.getTime() ?? now ?? 0,
  );
  if (steps.length === 0) {
    return <p className="p-4 text-[13px] text-muted-foreground">No step has begun yet.</p>;
  }

  return (
    <div className="p-4 text-[13px]">
      <div
        aria-hidden
        className={cn(columns, "pb-2 text-xs text-muted-foreground tabular-nums max-sm:hidden")}
      >
        <span>Step</span>
        <span className="flex justify-between">
          <span>0 s</span>
          <span>{durationLabel(lastMs - fromMs)}</span>
        </span>
        <span className="text-right">Time</span>
      </div>
      <ol aria-label="Steps" className="flex flex-col gap-1">
        {steps.map((step) => (
          <StepRow key={step.key} step={step} shown={{ fromMs, untilMs: lastMs }} />
        ))}
      </ol>
    </div>
  );
}

const columns = "grid grid-cols-[14rem_1fr_5rem] items-center gap-x-4";

type StepRowProps = { step: TimelineRow; shown: { fromMs: number; untilMs: number } };

function StepRow({ step, shown }: StepRowProps) {
  const { left, width } = placeBar(step, shown);
  const { label, bar } = stepStates[step.state];
  const isQuiet = step.kind !== "run" && step.state === "succeeded";
  const tookMs = (step.endedAt?.getTime() ?? shown.untilMs) - step.startedAt.getTime();

  return (
    <li className={cn(columns, "gap-y-1 py-0.5 max-sm:grid-cols-[1fr_auto]")}>
      <span className="min-w-0 truncate" title={stepLabel(step.name)}>
        {stepLabel(step.name)}
        <span className={step.state === "succeeded" ? "sr-only" : "text-muted-foreground"}>, {label}</span>
        {step.attempts > 1 && <span className="text-warning"> · {step.attempts} attempts</span>}
      </span>
      <span
        aria-hidden
        className="relative block h-2.5 rounded-full bg-muted max-sm:order-last max-sm:col-span-2"
      >
        <span
          className={cn("absolute inset-y-0 rounded-full", isQuiet ? "bg-primary/35" : bar)}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      </span>
      <span className="text-right text-muted-foreground tabular-nums">{durationLabel(tookMs)}</span>
      {step.failureReason !== null && (
        <span className="col-span-full text-[13px] wrap-anywhere text-destructive max-sm:order-last">
          {step.failureReason}
        </span>
      )}
    </li>
  );
}
