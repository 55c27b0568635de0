import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { reviewChannel } from "@/server/videos/review-channel";
import type { Author } from "./schema";

type VideoIds = { workspaceId: string; videoId: string };
type CommentIds = { workspaceId: string; commentId: string };

const commentSelect = {
  ...{ id: true, videoId: true, parentId: true, userId: true, guestLinkId: true, name: true, text: true },
  ...{ scene: true, sceneText: true, atMs: true, mentionedIds: true, createdAt: true, editedAt: true },
  ...{ resolvedAt: true, deletedAt: true },
} satisfies Prisma.CommentSelect;
export type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>;

/** Of one video; whoever writes more is told. */
export const mostComments = 2000;

/** The script and the name of a video, and whose it is. Throws NOT_FOUND. */
export async function getCommentedVideo({ workspaceId, videoId }: VideoIds): Promise<{
  title: string;
  script: string;
  ownerId: string | null;
}> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { title: true, script: true, ownerId: true },
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no video ${videoId}.`);

  return row;
}

/** All of a video, the oldest first. */
export function listRows({ workspaceId, videoId }: VideoIds): Promise<CommentRow[]> {
  return getDatabase().prisma.comment.findMany({
    where: { workspaceId, videoId },
    select: commentSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostComments,
  });
}

/** One comment that is not deleted, of a video that is not. Throws NOT_FOUND. */
export async function getComment({ workspaceId, commentId }: CommentIds): Promise<CommentRow> {
  const row = await getDatabase().prisma.comment.findFirst({
    where: { id: commentId, workspaceId, deletedAt: null, video: { deletedAt: null } },
    select: commentSelect,
  });
  if (!row) throw new AppError("NOT_FOUND", "This comment was deleted.");

  return row;
}

export function countComments({ workspaceId, videoId }: VideoIds): Promise<number> {
  return getDatabase().prisma.comment.count({ where: { workspaceId, videoId } });
}

type NewRow = VideoIds &
  Author & {
    text: string;
    parentId: string | null;
    scene: number | null;
    sceneText: string | null;
    atMs: number | null;
    mentionedIds: string[];
  };

/** Adds a comment; gives its id. */
export async function insertComment(comment: NewRow): Promise<string> {
  const { id } = await getDatabase().prisma.comment.create({ data: comment, select: { id: true } });
  await announce(comment.videoId);

  return id;
}

/** Changes a comment that is not deleted; gives whether there was one. */
export async function updateComment(
  { workspaceId, commentId, videoId }: CommentIds & { videoId: string },
  data: Pick<
    Prisma.CommentUncheckedUpdateManyInput,
    "text" | "mentionedIds" | "editedAt" | "resolvedAt" | "resolvedById" | "deletedAt"
  >,
): Promise<boolean> {
  const { count } = await getDatabase().prisma.comment.updateMany({
    where: { id: commentId, workspaceId, deletedAt: null },
    data,
  });
  if (count > 0) await announce(videoId);

  return count > 0;
}

/** Everybody in a workspace. */
export async function listPeople(workspaceId: string): Promise<{ userId: string; name: string }[]> {
  const rows = await getDatabase().prisma.membership.findMany({
    where: { workspaceId, user: { deletedAt: null } },
    select: { userId: true, user: { select: { name: true } } },
  });

  return rows.map(({ userId, user }) => ({ userId, name: user.name }));
}

async function announce(videoId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [reviewChannel, videoId]);
}
