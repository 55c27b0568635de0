import { AppError, type AppErrorCode } from "@/server/errors";
import { log } from "@/server/log";
import { takeTextsOfFile } from "@/server/publications/requests/take-texts-of-file";
import { requestRender } from "@/server/renders/requests/request-render";
import { getRenderView } from "@/server/renders/render-view";
import { findNearestVideos } from "@/server/similarity/find-nearest-videos";
import { likenessLabel } from "@/server/similarity/likeness-labels";
import { loadDocument } from "@/server/videos/videos";
import { findScriptWriting } from "@/server/writing/watch-writing";
import { getSeries, type Series } from "../repository";
import type { SeriesTopic } from "../schema";
import { unsafeListRunning, updateTopic } from "../topics/topic-repository";
import { endTopic } from "./end-topic";

const mostAtOnce = 500;
/** A worker that began a topic but has no video for it after this long has died. */
const beginningMs = 10 * 60_000;
/** Temporary errors: the next look tries again. */
const passing: AppErrorCode[] = [
  "QUOTA_EXCEEDED",
  "TOO_MANY_REQUESTS",
  "CONFIGURATION_INVALID",
  "INTERRUPTED",
];

/**
 * Advances all running topics that are ready: a written script is compared and rendered, a rendered video is planned. It relies only on
 * stored state, so a crash at any line leaves nothing behind. Returns how many moved.
 */
export async function advanceTopics(): Promise<number> {
  let moved = 0;
  for (const { workspaceId, ...topic } of await unsafeListRunning(mostAtOnce)) {
    const ids = { workspaceId, seriesId: topic.seriesId };
    try {
      if (await advance(await getSeries(ids), topic)) moved += 1;
    } catch (error) {
      // A broken topic must not hold up the others.
      if (!(error instanceof AppError)) log.warn({ ...ids, err: error }, "A topic could not go on");
      else if (!passing.includes(error.code)) {
        await endTopic(ids, topic, { state: "failed", reason: error.userMessage, isCounted: true });
      }
    }
  }

  return moved;
}

async function advance(series: Series, topic: SeriesTopic): Promise<boolean> {
  const { videoId, renderId } = topic;
  if (videoId === null) return putBack(series, topic);
  if (!(await hasVideo({ workspaceId: series.workspaceId, videoId }))) {
    await endTopic(series, topic, { state: "failed", reason: "Its video was deleted.", isCounted: false });

    return true;
  }

  return renderId === null
    ? afterWriting(series, { ...topic, videoId })
    : afterRender(series, { ...topic, renderId });
}

async function hasVideo(where: { workspaceId: string; videoId: string }): Promise<boolean> {
  try {
    await loadDocument(where);

    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return false;
    throw error;
  }
}

/** Returns a topic that never got a video to the backlog. */
async function putBack({ workspaceId }: Series, { topicId, startedAt }: SeriesTopic): Promise<boolean> {
  if (startedAt && Date.now() - startedAt.getTime() < beginningMs) return false;

  return updateTopic({ workspaceId, topicId }, ["running"], { state: "waiting", startedAt: null });
}

async function afterWriting(series: Series, topic: SeriesTopic & { videoId: string }): Promise<boolean> {
  const { workspaceId, channelId, defaults, channel } = series;
  const { videoId, topicId } = topic;
  const where = { workspaceId, videoId };
  const writing = await findScriptWriting(where);
  if (writing?.state === "queued" || writing?.state === "running") return false;
  if (writing?.state !== "succeeded") {
    // A cap is no failure: the run reports it, and begins nothing more.
    const isCounted = writing?.state === "failed" && writing.failureCode !== "SPENDING_CAP_REACHED";
    const reason = writing?.failureReason ?? "The script was not written: its writing was stopped.";
    await endTopic(series, topic, { state: "failed", reason, isCounted });

    return true;
  }

  const { neighbors } = await findNearestVideos({ ...where, channelId });
  const same = neighbors.find(
    ({ alike, ...other }) =>
      // Of two videos made at the same time, the one begun first goes on: ids are in time order.
      other.channelId === channelId && other.videoId < videoId && alike.includes("sentences"),
  );
  if (same && !topic.details.isForced) {
    const reason = `${likenessLabel({ ...same, alike: ["sentences"] }, channel.timeZone)} Its script is kept.`;
    await endTopic(series, topic, { state: "skipped", reason });

    return true;
  }
  if (defaults.afterWriting === "script") {
    await endTopic(series, topic, { state: "succeeded" });

    return true;
  }
  const { renderId } = await requestRender(where, { isScheduled: true });

  return updateTopic({ workspaceId, topicId }, ["running"], { renderId });
}

async function afterRender(series: Series, topic: SeriesTopic & { renderId: string }): Promise<boolean> {
  const { workspaceId } = series;
  const { state, failureReason } = await getRenderView({ workspaceId, renderId: topic.renderId });
  if (state === "queued" || state === "running") return false;
  if (state !== "succeeded") {
    const reason = failureReason ?? "The video was not rendered: its render was cancelled.";
    await endTopic(series, topic, { state: "failed", reason, isCounted: state === "failed" });

    return true;
  }

  if (topic.publicationId !== null)
    await takeTextsOfFile({ workspaceId, publicationId: topic.publicationId });
  await endTopic(series, topic, { state: "succeeded" });

  return true;
}
