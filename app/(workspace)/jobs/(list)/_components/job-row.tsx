import Link from "next/link";
import { RelativeTime } from "@/components/relative-time";
import { Badge } from "@/components/ui/badge";
import { callLabel } from "@/server/costs/amount-label";
import type { JobView } from "@/server/jobs/list/list-jobs";
import { JobButtons, titleOf } from "../../_components/job-buttons";
import { JobDuration } from "../../_components/job-duration";
import { jobStates, stepLabel } from "../../_components/job-labels";
import type { JobActions } from "../../_components/use-job-actions";

type JobRowProps = { job: JobView; now: number | null; actions: JobActions };

/** A job: its kind and video, its state, and what can be done about it. */
export function JobRow({ job, now, actions }: JobRowProps) {
  const { jobId, label, state, video, startedAt, failureReason, stepName } = job;

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 max-sm:basis-full">
        <h2 className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-sm">
          <Link href={`/jobs/${jobId}`} prefetch={false} className="rounded-sm font-medium hover:underline">
            {label}
          </Link>
          {video && (
            <Link
              href={`/videos/${video.videoId}`}
              prefetch={false}
              title={titleOf(video)}
              className="min-w-0 truncate rounded-sm text-muted-foreground hover:text-foreground hover:underline"
            >
              {titleOf(video)}
            </Link>
          )}
        </h2>
        <p className="text-[13px] wrap-anywhere text-muted-foreground tabular-nums">
          {listFacts(job).map((fact) => (
            <span key={fact}>{fact} · </span>
          ))}
          <RelativeTime date={startedAt} now={now} />
          {" · "}
          <JobDuration {...job} />
        </p>
        {state === "running" && stepName !== null && (
          <p className="text-[13px] text-primary">Now: {stepLabel(stepName)}</p>
        )}
        {failureReason !== null && state === "failed" && (
          <p className="text-[13px] wrap-anywhere text-destructive">{failureReason}</p>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-2 max-sm:w-full max-sm:justify-between">
        <Badge variant={jobStates[state].badge}>{jobStates[state].label}</Badge>
        <JobButtons job={job} actions={actions} />
      </div>
    </li>
  );
}

function listFacts({ channelName, personName, costMicros }: JobView): string[] {
  return [channelName, personName, costMicros === null ? null : callLabel(costMicros)].filter(
    (fact) => fact !== null,
  );
}
