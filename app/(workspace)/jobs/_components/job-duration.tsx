"use client";

import { durationLabel } from "./job-labels";
import { useCurrentSecond } from "./use-current-second";

type JobDurationProps = { startedAt: Date; endedAt: Date | null };

/** How long something took, or has taken so far. */
export function JobDuration({ startedAt, endedAt }: JobDurationProps) {
  return endedAt ? (
    durationLabel(endedAt.getTime() - startedAt.getTime())
  ) : (
    <RunningDuration startedAt={startedAt} />
  );
}

function RunningDuration({ startedAt }: Pick<JobDurationProps, "startedAt">) {
  const now = useCurrentSecond();

  return now === null ? "…" : durationLabel(now - startedAt.getTime());
}
