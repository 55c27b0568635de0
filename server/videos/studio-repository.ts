import { getDatabase } from "@/server/adapters/db/database";
import type { Prisma } from "@/prisma/generated/client";
import { AppError } from "@/server/errors";
import { replaceAssetUses } from "./asset-use-repository";
import type { ListCursor, ListVideosInput, VideoStage } from "./studio-schema";
import type { Video } from "./schema";

type Where = { workspaceId: string; videoId: string };
/** What a script and its options become: everything of a row that is derived from them. */
export type VideoContent = Omit<Video, "id" | "workspaceId">;

const summarySelect = {
  id: true,
  title: true,
  stage: true,
  revision: true,
  format: true,
  themeId: true,
  editedAt: true,
  owner: { select: { id: true, name: true } },
  channel: { select: { name: true } },
} satisfies Prisma.VideoSelect;
export type VideoSummaryRow = Prisma.VideoGetPayload<{ select: typeof summarySelect }>;

const pageSize = 50;

/** A page of a workspace's videos, by an index in either order, and where the next one begins. */
export async function listVideos(
  workspaceId: string,
  { search, stage, channelId, ownerId, sort, cursor }: ListVideosInput,
): Promise<{ videos: VideoSummaryRow[]; nextCursor: ListCursor | undefined }> {
  const rows = await getDatabase().prisma.video.findMany({
    where: {
      workspaceId,
      deletedAt: null,
      stage,
      channelId,
      ownerId,
      ...(search && { title: { contains: search, mode: "insensitive" } }),
      ...(cursor && { AND: goOnBehind(cursor, sort) }),
    },
    select: summarySelect,
    orderBy: sort === "title" ? [{ title: "asc" }, { id: "asc" }] : [{ editedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const videos = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? videos.at(-1) : undefined;

  return { videos, nextCursor: last && { videoId: last.id, editedAt: last.editedAt, title: last.title } };
}

/** The first part is for the index, which then starts at the cursor; the second tells apart what is alike in it. */
function goOnBehind({ videoId, editedAt, title }: ListCursor, sort: ListVideosInput["sort"]) {
  return sort === "title"
    ? { title: { gte: title }, OR: [{ title: { gt: title } }, { id: { gt: videoId } }] }
    : { editedAt: { lte: editedAt }, OR: [{ editedAt: { lt: editedAt } }, { id: { lt: videoId } }] };
}

/** How far these videos of a workspace are; those that it does not have are left out. */
export function listStages(
  workspaceId: string,
  videoIds: string[],
): Promise<{ id: string; stage: VideoStage; revision: number }[]> {
  return getDatabase().prisma.video.findMany({
    where: { workspaceId, id: { in: videoIds }, deletedAt: null },
    select: { id: true, stage: true, revision: true },
  });
}

/** Adds a video that somebody writes in the studio; gives its id. */
export async function createStudioVideo(video: {
  workspaceId: string;
  ownerId: string;
  channelId?: string;
  script: string;
  content: VideoContent;
}): Promise<string> {
  const { content, ...rest } = video;
  const { scenes, ...columns } = content;

  return getDatabase().prisma.$transaction(async (transaction) => {
    const { id: videoId } = await transaction.video.create({
      data: {
        ...rest,
        ...columns,
        title: content.snippet.title,
        scenes: { create: toSceneRows(video.workspaceId, scenes) },
      },
      select: { id: true },
    });
    await replaceAssetUses(transaction, { ...video, videoId }, content);

    return videoId;
  });
}

/** A video's script, its revision and its channel. Throws NOT_FOUND. */
export async function getScript({
  workspaceId,
  videoId,
}: Where): Promise<{ script: string; revision: number; channelId: string | null }> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { script: true, revision: true, channelId: true },
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no video ${videoId}.`);

  return { ...row, script: row.script ?? "" };
}

/** Moves a video to a channel of its workspace, or to none; it stays as it is otherwise. Throws NOT_FOUND. */
export async function setChannel({ workspaceId, videoId }: Where, channelId: string | null): Promise<void> {
  const { count } = await getDatabase().prisma.video.updateMany({
    where: { id: videoId, workspaceId, deletedAt: null },
    data: { channelId },
  });
  if (count === 0) throw new AppError("NOT_FOUND", `There is no video ${videoId}.`);
}

/**
 * Replaces script, options and scenes at once, if the video still has the revision that the change was made on; gives
 * false if somebody else was quicker.
 */
export async function replaceContent(
  { workspaceId, videoId }: Where,
  change: { revision: number; script: string; content: VideoContent },
): Promise<boolean> {
  const { revision, script, content } = change;
  const { scenes, ...columns } = content;

  return getDatabase().prisma.$transaction(async (transaction) => {
    const { count } = await transaction.video.updateMany({
      where: { id: videoId, workspaceId, revision, deletedAt: null },
      data: {
        ...columns,
        script,
        title: content.snippet.title,
        editedAt: new Date(),
        revision: revision + 1,
      },
    });
    if (count === 0) return false;

    await transaction.scene.deleteMany({ where: { videoId, workspaceId } });
    await transaction.scene.createMany({
      data: toSceneRows(workspaceId, scenes).map((scene) => ({ ...scene, videoId })),
    });
    await replaceAssetUses(transaction, { workspaceId, videoId }, content);

    return true;
  });
}

/** Hides videos, or brings them back; gives how many. */
export async function setDeleted(
  workspaceId: string,
  videoIds: string[],
  deletedAt: Date | null,
): Promise<number> {
  const { count } = await getDatabase().prisma.video.updateMany({
    where: { workspaceId, id: { in: videoIds } },
    data: { deletedAt },
  });

  return count;
}

function toSceneRows(workspaceId: string, scenes: Video["scenes"]) {
  return scenes.map(({ media, ...scene }, position) => ({
    ...scene,
    media: media ?? undefined,
    workspaceId,
    position,
  }));
}
