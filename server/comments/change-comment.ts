import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { AppError } from "@/server/errors";
import { notify } from "@/server/notifications/notify";
import { hasPermission, type Standing } from "@/server/workspaces/schema";
import { findMentions } from "./find-mentions";
import { type CommentRow, getComment, getCommentedVideo, listPeople, updateComment } from "./repository";
import type { Viewer } from "./list-comments";

type CommentIds = { workspaceId: string; commentId: string };

/** Changes the text of one's own comment; whoever is mentioned anew is told. Throws NOT_FOUND, FORBIDDEN. */
export async function editComment(
  ids: CommentIds,
  text: string,
  { name, ...viewer }: Viewer & { name: string },
): Promise<void> {
  const comment = await getComment(ids);
  if (!isOwn(comment, viewer)) throw new AppError("FORBIDDEN", "Only its author can change a comment.");
  const { videoId } = comment;
  const mentionedIds = findMentions(text, await listPeople(ids.workspaceId));
  await updateComment({ ...ids, videoId }, { text, mentionedIds, editedAt: new Date() });

  const fresh = mentionedIds.filter((id) => !comment.mentionedIds.includes(id) && id !== viewer.userId);
  if (fresh.length === 0) return;
  const { title } = await getCommentedVideo({ ...ids, videoId });
  await notify({
    ...{ workspaceId: ids.workspaceId, userIds: fresh, kind: "mention" },
    text: `${name} mentions you in “${title}”.`,
    path: `/videos/${videoId}?show=review`,
    key: `mention ${ids.commentId}`,
  });
}

/**
 * Deletes a comment: one's own, or anybody's as an owner or admin, which the audit log keeps; its answers stay. Throws NOT_FOUND,
 * FORBIDDEN.
 */
export async function deleteComment(
  ids: CommentIds,
  { standing, ...viewer }: Viewer & { standing: Standing },
) {
  const comment = await getComment(ids);
  const mayModerate = hasPermission(standing, "workspace:manage");
  if (!isOwn(comment, viewer) && !mayModerate) {
    throw new AppError("FORBIDDEN", "Only its author, an admin or the owner can delete a comment.");
  }
  const { videoId } = comment;
  await updateComment({ ...ids, videoId }, { deletedAt: new Date() });
  if (isOwn(comment, viewer)) return;
  await recordAuditEvent({
    ...{ workspaceId: ids.workspaceId, action: "comment.deleted" },
    subject: { id: videoId, name: (await getCommentedVideo({ ...ids, videoId })).title },
    before: { of: comment.name },
  });
}

/** Resolves a conversation, or opens it again. Throws NOT_FOUND, and INVALID_INPUT for an answer in one. */
export async function resolveComment(ids: CommentIds, isResolved: boolean, userId: string): Promise<void> {
  const { videoId, parentId } = await getComment(ids);
  if (parentId !== null) throw new AppError("INVALID_INPUT", "Resolve the comment that this one answers.");
  await updateComment(
    { ...ids, videoId },
    isResolved ? { resolvedAt: new Date(), resolvedById: userId } : { resolvedAt: null, resolvedById: null },
  );
}

function isOwn(comment: CommentRow, { userId, guestLinkId }: Viewer): boolean {
  return userId !== null ? comment.userId === userId : comment.guestLinkId === guestLinkId;
}
