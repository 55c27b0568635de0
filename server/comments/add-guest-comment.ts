import { limitAttempts } from "@/server/auth/limit-attempts";
import { AppError } from "@/server/errors";
import type { Guest } from "@/server/guest-links/schema";
import { addComment } from "./add-comment";
import type { NewComment } from "./schema";

/**
 * Adds a guest's comment to the video of their link. Their browser may have opened another link meanwhile: what is written is for the video that it was
 * written on, or for none. Throws NOT_FOUND, TOO_MANY_REQUESTS, and what `addComment` does.
 */
export async function addGuestComment(
  { workspaceId, videoId, guestLinkId, name }: Guest,
  comment: NewComment,
): Promise<{ commentId: string }> {
  if (comment.videoId !== videoId) {
    throw new AppError("NOT_FOUND", "Another link is open in this browser now: open yours again.");
  }
  await limitAttempts("guest-comment", { account: guestLinkId });

  return addComment(workspaceId, comment, { userId: null, guestLinkId, name: `${name} (guest)` });
}
