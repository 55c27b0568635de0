import { requestSync } from "@/server/analytics/sync/request-sync";
import { AppError } from "@/server/errors";
import { cancelPublication } from "@/server/publications/requests/cancel-publication";
import { retryPublication } from "@/server/publications/requests/request-publication";
import { getRenderView } from "@/server/renders/render-view";
import { cancelOwnRender } from "@/server/renders/requests/cancel-render";
import { requestRender } from "@/server/renders/requests/request-render";
import { writeAgain } from "@/server/writing/requests/request-writing";
import { stopWriting } from "@/server/writing/requests/stop-writing";
import { findAction } from "../list/list-jobs";
import { getJob, type JobIds } from "../list/list-repository";

/**
 * Has done once more what a job that failed or was cancelled worked for, as its own page would: another render of the video, another
 * script of the brief, what is left of the upload. Throws NOT_FOUND, CONFLICT, and what that throws.
 */
export async function retryJob(where: JobIds, userId: string): Promise<void> {
  const { workspaceId } = where;
  const job = await getJob(where);
  if (job.state === "running" || job.state === "succeeded") {
    throw new AppError("CONFLICT", "Only a job that failed or was cancelled can be retried.");
  }

  const { videoId, renderId, writingId, publicationId, channelId } = job;
  switch (findAction(job)) {
    case "render": {
      const { format, preset } = await getRenderView({ workspaceId, renderId: renderId ?? "" });
      await requestRender({ workspaceId, videoId: videoId ?? "" }, { format, preset });
      return;
    }
    case "writing":
      await writeAgain({ writingId: writingId ?? "" }, { workspaceId, userId });
      return;
    case "publication":
      return retryPublication({ workspaceId, publicationId: publicationId ?? "" });
    case "channel":
      return requestSync({ workspaceId, channelId: channelId ?? "" });
    case null:
      throw new AppError("CONFLICT", "A job of this kind starts by itself; there is nothing to retry.");
  }
}

/** Stops what a job works for, as its own page would. Throws NOT_FOUND, CONFLICT. */
export async function cancelJob(where: JobIds): Promise<void> {
  const { workspaceId } = where;
  const job = await getJob(where);
  if (job.state !== "running") throw new AppError("CONFLICT", "This job is over already.");

  const { renderId, writingId, publicationId } = job;
  switch (findAction(job)) {
    case "render":
      await cancelOwnRender({ workspaceId, renderId: renderId ?? "" });
      return;
    case "writing":
      return stopWriting({ workspaceId, writingId: writingId ?? "" });
    case "publication":
      return cancelPublication({ workspaceId, publicationId: publicationId ?? "" });
    case "channel":
    case null:
      throw new AppError("CONFLICT", "A job of this kind cannot be cancelled; it ends by itself.");
  }
}
