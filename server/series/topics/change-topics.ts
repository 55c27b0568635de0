import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { getSeries, updateSeries } from "../repository";
import type { SeriesIds } from "../schema";
import {
  countTopics,
  deleteTopic,
  findNeighborPositions,
  getTopic,
  insertTopics,
  listTexts,
  type NewTopic,
  renumber,
  type TopicIds,
  updateTopic,
} from "./topic-repository";

/** A backlog holds as many topics as a page shows. */
const mostWaiting = 500;
/** The least gap between two positions: doubles have some fifteen digits. */
const leastRoom = 1e-6;

/** Adds topics to the end of a series' backlog, which is looked at soon. Throws NOT_FOUND, QUOTA_EXCEEDED. */
export async function addTopics(
  ids: SeriesIds,
  topics: NewTopic[],
  waiting: number,
): Promise<{ count: number }> {
  const { name, pausedAt } = await getSeries(ids);
  if (waiting + topics.length > mostWaiting) {
    throw new AppError(
      "QUOTA_EXCEEDED",
      `A backlog has at most ${mostWaiting} topics, and ${waiting} wait; add fewer, or delete some.`,
    );
  }
  const count = await insertTopics(ids, topics);
  if (count > 0) {
    await recordAuditEvent({
      ...{ workspaceId: ids.workspaceId, action: "series.topics-added" },
      ...{ subject: { id: ids.seriesId, name }, after: { topics: count } },
    });
  }
  if (count > 0 && pausedAt === null) await updateSeries(ids, { nextRunAt: new Date() }, { isPaused: false });

  return { count };
}

/** Adds topics that a person typed, except those that the series has had. Throws like `addTopics`. */
export async function typeTopics(ids: SeriesIds, topics: string[]): Promise<{ count: number }> {
  const known = new Set((await listTexts(ids)).map((topic) => topic.toLowerCase()));
  const added = topics.filter(
    (topic, index) => !known.has(topic.toLowerCase()) && topics.indexOf(topic) === index,
  );
  const { waiting } = await countTopics(ids);

  return addTopics(
    ids,
    added.map((topic) => ({ topic })),
    waiting,
  );
}

/** Moves a waiting topic before another one of its series, or to the end without one. Throws NOT_FOUND, CONFLICT. */
export async function moveTopic(ids: TopicIds, where: { beforeId: string | null }): Promise<void> {
  const { workspaceId, topicId } = ids;
  const { seriesId } = await getTopic(ids);
  const series = { workspaceId, seriesId };
  const position = await findPosition(series, { topicId, ...where });
  requireWaiting(await updateTopic(ids, ["waiting"], { position }));
}

/** A position between two neighbours; renumbers all topics if the gap is nearly gone. */
async function findPosition(
  series: SeriesIds,
  place: { topicId: string; beforeId: string | null },
): Promise<number> {
  const { before, after } = await findNeighborPositions(series, place);
  if (place.beforeId !== null && after === null) {
    throw new AppError("CONFLICT", "The order has changed meanwhile; look at it again.");
  }
  if (after === null) return (before ?? 0) + 1;
  if (before === null) return after - 1;
  if (after - before > leastRoom) return (before + after) / 2;
  await renumber(series);

  return findPosition(series, place);
}

/** Removes a topic; its video stays. Throws CONFLICT while it is being made. */
export async function removeTopic(ids: TopicIds): Promise<void> {
  const topic = await getTopic(ids);
  if (!(await deleteTopic(ids))) {
    throw new AppError("CONFLICT", "This topic is being made; stop its video, or wait for it.");
  }
  await recordTopic("series.topic-removed", { ...ids, ...topic });
}

/**
 * Retries a failed or skipped topic even if the channel has had it; a new video begins, and the earlier one stays. Throws CONFLICT for any
 * other topic.
 */
export async function retryTopic(ids: TopicIds): Promise<void> {
  const { workspaceId } = ids;
  const topic = await getTopic(ids);
  const { seriesId, details } = topic;
  const isWaiting = await updateTopic(ids, ["failed", "skipped"], {
    ...{ state: "waiting", reason: null, startedAt: null, endedAt: null },
    ...{ videoId: null, renderId: null, publicationId: null, details: { ...details, isForced: true } },
  });
  requireWaiting(isWaiting);
  await updateSeries({ workspaceId, seriesId }, { nextRunAt: new Date() }, { isPaused: false });
  await recordTopic("series.topic-retried", { workspaceId, ...topic });
}

async function recordTopic(
  action: "series.topic-removed" | "series.topic-retried",
  { workspaceId, seriesId, topic }: SeriesIds & { topic: string },
): Promise<void> {
  const { name } = await getSeries({ workspaceId, seriesId });
  const change = action === "series.topic-removed" ? { before: { topic } } : { after: { topic } };
  await recordAuditEvent({ workspaceId, action, subject: { id: seriesId, name }, ...change });
}

function requireWaiting(isDone: boolean): void {
  if (!isDone) throw new AppError("CONFLICT", "This topic has moved on meanwhile; look at it again.");
}
