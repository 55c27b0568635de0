import { sumRunCosts } from "@/server/costs/run-costs";
import { functionLabel } from "../functions";
import type { JobCursor, JobState, ListJobsInput } from "../schema";
import { findJobs, type JobListRow } from "./list-repository";

const pageSize = 50;

/** A job as lists show it. */
export type JobView = {
  jobId: string;
  functionId: string;
  label: string;
  state: JobState;
  video: { videoId: string; title: string } | null;
  /** Who may do something about it is asked of this channel. */
  channelId: string | null;
  channelName: string | null;
  /** Who asked for it; null of what the product did by itself. */
  personName: string | null;
  /** The step that it performs or waits for now. */
  stepName: string | null;
  failureCode: string | null;
  failureReason: string | null;
  startedAt: Date;
  endedAt: Date | null;
  /** Millionths of a US dollar; null where it called nobody who is paid. */
  costMicros: number | null;
  canRetry: boolean;
  canCancel: boolean;
};

/** A page of a workspace's jobs, those that began last first, and where the next one begins. */
export async function listJobs(
  workspaceId: string,
  input: ListJobsInput,
): Promise<{ jobs: JobView[]; nextCursor: JobCursor | undefined }> {
  const rows = await findJobs(workspaceId, input, pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const costs = await sumRunCosts(
    workspaceId,
    shown.map(({ runId }) => runId),
  );
  const last = rows.length > pageSize ? shown.at(-1) : undefined;

  return {
    jobs: shown.map((row) => toJobView(row, costs.get(row.runId))),
    nextCursor: last && { startedAt: last.startedAt, jobId: last.jobId },
  };
}

/** What lists show of a job. */
export function toJobView(row: JobListRow, costMicros: number | undefined): JobView {
  const { jobId, functionId, state, videoId, videoTitle, channelId, channelName, personName, stepName } = row;
  const { failureCode, failureReason, startedAt, endedAt } = row;

  return {
    ...{ jobId, functionId, state, channelId, channelName, personName, stepName },
    ...{ failureCode, failureReason, startedAt, endedAt },
    label: functionLabel(functionId),
    video: videoId === null ? null : { videoId, title: videoTitle ?? "" },
    costMicros: costMicros ?? null,
    canRetry: state !== "running" && findAction(row) !== null && state !== "succeeded",
    canCancel: state === "running" && (findAction(row) ?? "channel") !== "channel",
  };
}

/** What a job is retried and cancelled by: what it belongs to. */
export function findAction({
  functionId,
  ...ids
}: Pick<JobListRow, "functionId" | "renderId" | "writingId" | "publicationId" | "channelId">) {
  if (functionId === "produce-video" && ids.renderId !== null) return "render";
  if (functionId === "write-script" && ids.writingId !== null) return "writing";
  if (functionId === "publish-video" && ids.publicationId !== null) return "publication";
  if (functionId === "sync-analytics" && ids.channelId !== null) return "channel";

  return null;
}
