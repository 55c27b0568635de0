import { getChannel } from "@/server/channels/channels";
import { AppError } from "@/server/errors";
import { removedBefore, undoneSince } from "@/server/undo-time";
import {
  getDocument,
  hideVideos,
  listVideoTitles,
  removeHiddenVideos,
  setChannel,
  unhideVideos,
  type VideoDocument,
} from "./repository";

/** In one run; the next one goes on. */
const batchSize = 500;

/**
 * Moves a video to a channel of its workspace, or to none. Its options stay, and so does its revision: what is made of it
 * is as good as before. Throws NOT_FOUND.
 */
export async function moveToChannel(
  where: { workspaceId: string; videoId: string },
  channelId: string | null,
): Promise<void> {
  if (channelId !== null) await getChannel({ workspaceId: where.workspaceId, channelId });

  await setChannel(where, channelId);
}

/** All videos of a workspace by their titles, the oldest first. */
export function listTitles(workspaceId: string): Promise<{ videoId: string; title: string }[]> {
  return listVideoTitles(workspaceId);
}

/** A video as people write it. Throws NOT_FOUND. */
export function loadDocument(where: { workspaceId: string; videoId: string }): Promise<VideoDocument> {
  return getDocument(where);
}

/** Hides videos; undo brings them back. Throws NOT_FOUND if none is the workspace's. */
export async function deleteVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  return requireSome(await hideVideos(workspaceId, videoIds));
}

/** Brings hidden videos back in time. Throws NOT_FOUND if none is the workspace's. */
export async function restoreVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  return requireSome(await unhideVideos(workspaceId, videoIds, undoneSince()));
}

/**
 * Removes videos of all workspaces that were deleted longer ago than undo reaches, with their renders; gives how many. What
 * was made of them is collected then (`server/artifacts/collect-unused.ts`).
 */
export function removeDeletedVideos(): Promise<number> {
  return removeHiddenVideos(removedBefore(), batchSize);
}

function requireSome(count: number): { count: number } {
  if (count === 0) throw new AppError("NOT_FOUND", "There is no such video.");

  return { count };
}
