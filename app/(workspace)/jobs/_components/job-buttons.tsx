import { RotateCcw, X } from "lucide-react";
import { useMay } from "@/components/standing";
import { Button } from "@/components/ui/button";
import type { JobView } from "@/server/jobs/list/list-jobs";
import type { JobActions } from "./use-job-actions";

type JobButtonsProps = { job: JobView; actions: JobActions };

/** What the person can do with a job now; for most jobs nothing. */
export function JobButtons({ job, actions }: JobButtonsProps) {
  const may = useMay();
  const { jobId, channelId, canRetry, canCancel } = job;
  const name = job.video ? `${job.label}: ${titleOf(job.video)}` : job.label;
  if (!may("jobs:manage", channelId)) return null;

  return (
    <>
      {canRetry && (
        <Button
          variant="outline"
          size="sm"
          aria-label={`Retry ${name}`}
          disabled={actions.isBusy(jobId)}
          onClick={() => actions.retry(jobId)}
        >
          <RotateCcw aria-hidden />
          Retry
        </Button>
      )}
      {canCancel && (
        <Button
          variant="outline"
          size="sm"
          aria-label={`Cancel ${name}`}
          disabled={actions.isBusy(jobId)}
          onClick={() => actions.cancel(jobId)}
        >
          <X aria-hidden />
          Cancel
        </Button>
      )}
    </>
  );
}

export function titleOf({ title }: { title: string }): string {
  return title || "Untitled video";
}
