import { anchorComment } from "./anchor-comment";
import { readScenes } from "./read-scenes";
import { type CommentRow, getCommentedVideo, listRows } from "./repository";
import type { Anchor, CommentView } from "./schema";

/** Who looks: their own comments can be changed. */
export type Viewer = { userId: string | null; guestLinkId: string | null };

/** A video's comments, the oldest first, each at the scene that it belongs to now. Throws NOT_FOUND. */
export async function listComments(
  where: { workspaceId: string; videoId: string },
  viewer: Viewer,
): Promise<CommentView[]> {
  const [{ script }, rows] = await Promise.all([getCommentedVideo(where), listRows(where)]);
  const isPinned = rows.some(({ scene }) => scene !== null);
  const scenes = isPinned ? await readScenes(where.workspaceId, script) : null;
  const answered = new Set(rows.flatMap(({ parentId, deletedAt }) => (deletedAt ? [] : (parentId ?? []))));

  return rows
    .filter(({ id, deletedAt }) => deletedAt === null || answered.has(id))
    .map((row) => toView(row, viewer, scenes));
}

function toView(row: CommentRow, { userId, guestLinkId }: Viewer, scenes: string[] | null): CommentView {
  const { id, parentId, name, text, atMs, createdAt, editedAt, resolvedAt } = row;
  const isDeleted = row.deletedAt !== null;
  const isOwn =
    (userId !== null && row.userId === userId) || (guestLinkId !== null && row.guestLinkId === guestLinkId);

  return {
    ...{ commentId: id, parentId, name, createdAt, editedAt, resolvedAt, isDeleted },
    ...{ authorId: row.userId, isGuest: row.guestLinkId !== null, atMs },
    text: isDeleted ? "" : text,
    anchor: toAnchor(row, scenes),
    isOwn: isOwn && !isDeleted,
  };
}

function toAnchor({ scene, sceneText }: CommentRow, scenes: string[] | null): Anchor | null {
  if (scene === null || sceneText === null) return null;

  // While the script cannot be followed, nobody knows better than it was.
  return scenes ? anchorComment({ scene, sceneText }, scenes) : { scene, saidThen: null };
}
