import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { isUniqueViolation } from "@/server/adapters/db/database-errors";
import { AppError } from "@/server/errors";
import { reviewChannel } from "./review-channel";
import type { VideoContent } from "./schema";

type Where = { workspaceId: string; videoId: string };

/** A video as people write it: everything else follows from its script. */
export type VideoDocument = {
  script: string;
  /** Raised by every change; a save names the revision that it changes. */
  revision: number;
  channelId: string | null;
  /** From the last valid script, for lists. */
  title: string;
  format: string;
};

/** A video of a workspace. Throws NOT_FOUND. */
export async function getDocument({ workspaceId, videoId }: Where): Promise<VideoDocument> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { script: true, revision: true, channelId: true, title: true, format: true },
  });
  if (!row) throw notFound(videoId);

  return row;
}

/** The title of a video of a workspace. Throws NOT_FOUND. */
export async function getTitle({ workspaceId, videoId }: Where): Promise<string> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { title: true },
  });
  if (!row) throw notFound(videoId);

  return row.title;
}

/** The channel that a video of a workspace is in. Throws NOT_FOUND. */
export async function getChannelId({ workspaceId, videoId }: Where): Promise<string | null> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { channelId: true },
  });
  if (!row) throw notFound(videoId);

  return row.channelId;
}

/** All videos of a workspace by their titles, the oldest first. */
export async function listVideoTitles(workspaceId: string): Promise<{ videoId: string; title: string }[]> {
  const rows = await getDatabase().prisma.video.findMany({
    where: { workspaceId, deletedAt: null },
    select: { id: true, title: true },
    orderBy: { id: "asc" },
  });

  return rows.map(({ id, title }) => ({ videoId: id, title }));
}

/** These videos of a workspace, deleted ones included, by their titles, with their channels. */
export async function findTitles(
  workspaceId: string,
  videoIds: string[],
): Promise<{ title: string; channelId: string | null; channelName: string | null }[]> {
  const rows = await getDatabase().prisma.video.findMany({
    where: { workspaceId, id: { in: videoIds } },
    select: { title: true, channelId: true, channel: { select: { name: true } } },
  });

  return rows.map(({ title, channelId, channel }) => ({
    ...{ title, channelId, channelName: channel?.name ?? null },
  }));
}

/** Whether the workspace has the video, or had it. */
export async function hasVideo({ workspaceId, videoId }: Where): Promise<boolean> {
  return (await getDatabase().prisma.video.count({ where: { id: videoId, workspaceId } })) > 0;
}

type NewVideo = {
  workspaceId: string;
  ownerId?: string;
  channelId?: string;
  /** Unique in a workspace: the first video with it is kept. */
  sourceHash?: string;
  script: string;
  content: VideoContent;
};

/** Adds a video, or finds the one with the same source; returns its id. */
export async function insertVideo({ content, ...columns }: NewVideo): Promise<string> {
  const { workspaceId, sourceHash } = columns;
  const { prisma } = getDatabase();
  const findSame = async () =>
    sourceHash === undefined
      ? null
      : prisma.video.findUnique({
          where: { workspaceId_sourceHash: { workspaceId, sourceHash } },
          select: { id: true },
        });
  const existing = await findSame();
  if (existing) return existing.id;

  try {
    return await prisma.$transaction(async (transaction) => {
      const data = { ...columns, ...toListColumns(content) };
      const { id: videoId } = await transaction.video.create({ data, select: { id: true } });
      await replaceAssetUses(transaction, { workspaceId, videoId }, content);

      return videoId;
    });
  } catch (error) {
    const winner = isUniqueViolation(error) ? await findSame() : null;
    if (winner) return winner.id;
    throw error;
  }
}

/**
 * Replaces a script, if the video still has the revision that the change was made on; returns false if somebody else was
 * quicker. An invalid script has no content: lists keep showing the last valid one.
 */
export async function replaceScript(
  { workspaceId, videoId }: Where,
  { revision, script, content }: { revision: number; script: string; content: VideoContent | null },
): Promise<boolean> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    const { count } = await transaction.video.updateMany({
      where: { id: videoId, workspaceId, revision, deletedAt: null },
      data: {
        ...(content && toListColumns(content)),
        script,
        editedAt: new Date(),
        revision: revision + 1,
      },
    });
    if (count === 0) return false;
    if (content) await replaceAssetUses(transaction, { workspaceId, videoId }, content);
    // Postgres sends this once the transaction is committed.
    await transaction.$queryRaw`select pg_notify(${reviewChannel}, ${videoId})::text`;

    return true;
  });
}

/** Moves a video to a channel of its workspace, or to none; nothing else of it changes. Throws NOT_FOUND. */
export async function setChannel({ workspaceId, videoId }: Where, channelId: string | null): Promise<void> {
  const { count } = await getDatabase().prisma.video.updateMany({
    where: { id: videoId, workspaceId, deletedAt: null },
    data: { channelId },
  });
  if (count === 0) throw notFound(videoId);
}

/** Hides videos; returns how many. */
export async function hideVideos(workspaceId: string, videoIds: string[]): Promise<number> {
  const { count } = await getDatabase().prisma.video.updateMany({
    where: { workspaceId, id: { in: videoIds } },
    data: { deletedAt: new Date() },
  });

  return count;
}

/** Brings back videos that were hidden after `since`; returns how many. */
export async function unhideVideos(workspaceId: string, videoIds: string[], since: Date): Promise<number> {
  const { count } = await getDatabase().prisma.video.updateMany({
    where: {
      ...{ workspaceId, id: { in: videoIds } },
      OR: [{ deletedAt: null }, { deletedAt: { gte: since } }],
    },
    data: { deletedAt: null },
  });

  return count;
}

/** Removes the longest hidden videos of all workspaces, and those of deleted ones, with their renders; returns how many. */
export async function removeHiddenVideos(before: Date, limit: number): Promise<number> {
  // An undo may come first: the outer condition is checked again on rows that change meanwhile.
  return getDatabase().prisma.$executeRaw`
    delete from "Video" where ("deletedAt" < ${before} or "workspaceId" in (
      select "id" from "Workspace" where "deletedAt" < ${before}
    )) and "id" in (
      select "id" from "Video" where "deletedAt" < ${before} or "workspaceId" in (
        select "id" from "Workspace" where "deletedAt" < ${before}
      ) order by "deletedAt" limit ${limit}
    )`;
}

function toListColumns({ snippet, format, themeId }: VideoContent) {
  return { title: snippet.title, format, themeId };
}

/** Records which assets a video shows and plays. */
async function replaceAssetUses(
  transaction: Prisma.TransactionClient,
  { workspaceId, videoId }: Where,
  content: VideoContent,
): Promise<void> {
  await transaction.assetUse.deleteMany({ where: { workspaceId, videoId } });
  const keys = listAssetKeys(content);
  if (keys.length === 0) return;

  const assets = await transaction.asset.findMany({
    where: { workspaceId, storageKey: { in: keys } },
    select: { id: true },
  });
  await transaction.assetUse.createMany({
    data: assets.map(({ id: assetId }) => ({ assetId, videoId, workspaceId })),
  });
}

function listAssetKeys({ scenes, music }: VideoContent): string[] {
  const shown = scenes.flatMap(({ media }) => (media ? [media.assetKey] : []));

  return [...shown, ...(music.kind === "file" ? [music.assetKey] : [])];
}

function notFound(videoId: string): AppError {
  return new AppError("NOT_FOUND", `There is no video ${videoId}.`);
}
