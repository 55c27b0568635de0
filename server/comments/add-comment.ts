import { AppError } from "@/server/errors";
import { notify } from "@/server/notifications/notify";
import { findMentions } from "./find-mentions";
import { readScenes } from "./read-scenes";
import {
  countComments,
  getComment,
  getCommentedVideo,
  insertComment,
  listPeople,
  listRows,
  mostComments,
} from "./repository";
import type { Author, NewComment } from "./schema";

/**
 * Adds a comment of a member or a guest to a video, and tells whom it mentions, and those who take part in its conversation. Throws NOT_FOUND, also for an answer
 * to a comment of another video, INVALID_INPUT for a scene that is not there, and QUOTA_EXCEEDED.
 */
export async function addComment(
  workspaceId: string,
  { videoId, text, pin, parentId }: NewComment,
  author: Author,
): Promise<{ commentId: string }> {
  const where = { workspaceId, videoId };
  const { title, script, ownerId } = await getCommentedVideo(where);
  if ((await countComments(where)) >= mostComments) {
    throw new AppError("QUOTA_EXCEEDED", `This video has ${mostComments} comments; no more are taken.`);
  }
  const parent = parentId === null ? null : await getComment({ workspaceId, commentId: parentId });
  if (parent && (parent.videoId !== videoId || parent.parentId !== null)) {
    throw new AppError("NOT_FOUND", "This comment was deleted.");
  }
  const sceneText = pin && parent === null ? await getSceneText(workspaceId, script, pin.scene) : null;
  const isPinned = pin !== null && parent === null;
  const people = await listPeople(workspaceId);
  const mentionedIds = findMentions(text, people);
  const commentId = await insertComment({
    ...{ ...where, ...author, text, parentId, sceneText, mentionedIds },
    scene: isPinned ? pin.scene : null,
    atMs: isPinned ? pin.atMs : null,
  });

  await tell({ ...where, title, commentId, text, author }, mentionedIds, [
    ownerId,
    ...(parent ? await listTalkers(where, parent.id) : []),
  ]);

  return { commentId };
}

async function getSceneText(workspaceId: string, script: string, scene: number): Promise<string> {
  const scenes = await readScenes(workspaceId, script);
  const text = scenes?.[scene];
  if (text !== undefined) return text;

  throw new AppError(
    "INVALID_INPUT",
    scenes ? "This scene is not there any more; choose another." : "Fix the problem in the script first.",
  );
}

/** The members who take part in a conversation. */
async function listTalkers(where: { workspaceId: string; videoId: string }, commentId: string) {
  const rows = await listRows(where);

  return rows
    .filter(({ id, parentId }) => id === commentId || parentId === commentId)
    .map((row) => row.userId);
}

type Told = { workspaceId: string; videoId: string; title: string; commentId: string; text: string };

async function tell(
  { workspaceId, videoId, title, commentId, text, author }: Told & { author: Author },
  mentionedIds: string[],
  others: (string | null)[],
): Promise<void> {
  const path = `/videos/${videoId}?show=review`;
  const line = text.length <= 140 ? text : `${text.slice(0, 139)}…`;
  await notify({
    ...{ workspaceId, path, kind: "mention", key: `mention ${commentId}` },
    userIds: mentionedIds.filter((id) => id !== author.userId),
    text: `${author.name} mentions you in “${title}”: ${line}`,
  });
  const told = others.flatMap((id) => (id === null || id === author.userId ? [] : [id]));
  await notify({
    ...{ workspaceId, path, kind: "comment", key: `comment ${commentId}` },
    userIds: [...new Set(told)].filter((id) => !mentionedIds.includes(id)),
    text: `${author.name} comments on “${title}”: ${line}`,
  });
}
