import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import {
  type SeriesIds,
  type SeriesTopic,
  type SeriesTopicState,
  type TopicDetails,
  topicDetailsSchema,
} from "../schema";

export type TopicIds = { workspaceId: string; topicId: string };

const select = {
  ...{ id: true, seriesId: true, topic: true, details: true, state: true, videoId: true, renderId: true },
  ...{ publicationId: true, reason: true, createdAt: true, startedAt: true, endedAt: true },
} satisfies Prisma.SeriesTopicSelect;

function toTopic({
  id,
  details,
  ...row
}: Prisma.SeriesTopicGetPayload<{ select: typeof select }>): SeriesTopic {
  return { ...row, topicId: id, details: topicDetailsSchema.parse(details) };
}

/** The first `limit` waiting topics, in backlog order. */
export async function listWaiting(
  { workspaceId, seriesId }: SeriesIds,
  limit: number,
): Promise<SeriesTopic[]> {
  const rows = await getDatabase().prisma.seriesTopic.findMany({
    where: { workspaceId, seriesId, state: "waiting" },
    select,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: limit,
  });

  return rows.map(toTopic);
}

/** The begun topics, newest first. */
export async function listBegun({ workspaceId, seriesId }: SeriesIds, limit: number): Promise<SeriesTopic[]> {
  const rows = await getDatabase().prisma.seriesTopic.findMany({
    where: { workspaceId, seriesId, state: { not: "waiting" } },
    select,
    orderBy: [{ startedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    take: limit,
  });

  return rows.map(toTopic);
}

/** A topic of a workspace. Throws NOT_FOUND. */
export async function getTopic({ workspaceId, topicId }: TopicIds): Promise<SeriesTopic> {
  const row = await getDatabase().prisma.seriesTopic.findFirst({
    where: { id: topicId, workspaceId, series: { deletedAt: null } },
    select,
  });
  if (!row) throw new AppError("NOT_FOUND", "This topic is no longer in the series.");

  return toTopic(row);
}

/** The newest 1000 topics of a series, by text, to keep duplicates out. */
export async function listTexts({ workspaceId, seriesId }: SeriesIds): Promise<string[]> {
  const rows = await getDatabase().prisma.seriesTopic.findMany({
    where: { workspaceId, seriesId },
    select: { topic: true },
    orderBy: { id: "desc" },
    take: 1000,
  });

  return rows.map(({ topic }) => topic);
}

export async function countTopics({
  workspaceId,
  seriesId,
}: SeriesIds): Promise<Record<SeriesTopicState, number>> {
  const groups = await getDatabase().prisma.seriesTopic.groupBy({
    by: ["state"],
    where: { workspaceId, seriesId },
    _count: true,
  });
  const count = (state: SeriesTopicState) => groups.find((group) => group.state === state)?._count ?? 0;

  return {
    ...{ waiting: count("waiting"), running: count("running"), succeeded: count("succeeded") },
    ...{ failed: count("failed"), skipped: count("skipped") },
  };
}

export type NewTopic = { topic: string; details?: TopicDetails; sourceKey?: string };

/** Adds topics to the end, except those with a known `sourceKey`. Returns how many. */
export async function insertTopics(
  { workspaceId, seriesId }: SeriesIds,
  topics: NewTopic[],
): Promise<number> {
  const { prisma } = getDatabase();
  const last = await prisma.seriesTopic.aggregate({
    where: { workspaceId, seriesId },
    _max: { position: true },
  });
  const first = (last._max.position ?? 0) + 1;
  const { count } = await prisma.seriesTopic.createMany({
    data: topics.map(({ topic, details = {}, sourceKey }, index) => ({
      ...{ workspaceId, seriesId, topic, details, sourceKey, position: first + index },
    })),
    skipDuplicates: true,
  });

  return count;
}

export type TopicChange = {
  state?: SeriesTopicState;
  topic?: string;
  position?: number;
  details?: TopicDetails;
  videoId?: string | null;
  publicationId?: string | null;
  renderId?: string | null;
  reason?: string | null;
  startedAt?: Date | null;
  endedAt?: Date | null;
};

/** Changes a topic if it is in one of `states`; returns whether it was. The first writer wins. */
export async function updateTopic(
  { workspaceId, topicId }: TopicIds,
  states: SeriesTopicState[],
  change: TopicChange,
): Promise<boolean> {
  const { count } = await getDatabase().prisma.seriesTopic.updateMany({
    where: { id: topicId, workspaceId, state: { in: states } },
    data: change,
  });

  return count > 0;
}

/** Removes a topic that is not running; its video stays. Returns whether it was there. */
export async function deleteTopic({ workspaceId, topicId }: TopicIds): Promise<boolean> {
  const { count } = await getDatabase().prisma.seriesTopic.deleteMany({
    where: { id: topicId, workspaceId, state: { not: "running" } },
  });

  return count > 0;
}

/** The positions of a topic's new neighbours; null for a missing one. */
export async function findNeighborPositions(
  { workspaceId, seriesId }: SeriesIds,
  { topicId, beforeId }: { topicId: string; beforeId: string | null },
): Promise<{ before: number | null; after: number | null }> {
  const { prisma } = getDatabase();
  const others = { workspaceId, seriesId, state: "waiting" as const, id: { not: topicId } };
  const after =
    beforeId === null
      ? null
      : await prisma.seriesTopic.findFirst({
          where: { AND: [others, { id: beforeId }] },
          select: { position: true },
        });
  const before = await prisma.seriesTopic.findFirst({
    where: { ...others, ...(after && { position: { lt: after.position } }) },
    select: { position: true },
    orderBy: { position: "desc" },
  });

  return { before: before?.position ?? null, after: after?.position ?? null };
}

/** Renumbers the waiting topics in their order: repeated halving uses up the gap between two positions. */
export async function renumber({ workspaceId, seriesId }: SeriesIds): Promise<void> {
  await getDatabase().prisma.$executeRaw`
    update "SeriesTopic" set "position" = numbered."position"
    from (
      select "id", row_number() over (order by "position", "id") as "position" from "SeriesTopic"
      where "workspaceId" = ${workspaceId}::uuid and "seriesId" = ${seriesId}::uuid and "state" = 'waiting'
    ) numbered
    where "SeriesTopic"."id" = numbered."id"`;
}

/** The number of a series' videos that are being made, or planned for a future time. */
export async function countAhead({ workspaceId, seriesId }: SeriesIds): Promise<number> {
  const { prisma } = getDatabase();
  const where = { workspaceId, seriesId };
  const running = await prisma.seriesTopic.count({ where: { ...where, state: "running" } });
  const made = await prisma.seriesTopic.findMany({
    where: { ...where, state: "succeeded", publicationId: { not: null } },
    select: { publicationId: true },
    orderBy: { startedAt: "desc" },
    take: 100,
  });
  const planned = await prisma.publication.count({
    where: {
      ...{ workspaceId, id: { in: made.flatMap(({ publicationId }) => publicationId ?? []) } },
      ...{ state: { not: "cancelled" }, deletedAt: null, publishAt: { gt: new Date() } },
    },
  });

  return running + planned;
}

/** The running topics of all workspaces, longest-running first. */
export async function unsafeListRunning(limit: number): Promise<(SeriesTopic & { workspaceId: string })[]> {
  const rows = await getDatabase().prisma.seriesTopic.findMany({
    where: { state: "running", workspace: { deletedAt: null }, series: { deletedAt: null } },
    select: { ...select, workspaceId: true },
    orderBy: { startedAt: "asc" },
    take: limit,
  });

  return rows.map(({ workspaceId, ...row }) => ({ ...toTopic(row), workspaceId }));
}
