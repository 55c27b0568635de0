import { getChannel } from "@/server/channels/channels";
import { AppError } from "@/server/errors";
import { setChannel, setDeleted } from "./repository";

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

/** Hides videos; undo brings them back. Throws NOT_FOUND if none is the workspace's. */
export async function deleteVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  return requireSome(await setDeleted(workspaceId, videoIds, new Date()));
}

/** Brings hidden videos back. Throws NOT_FOUND if none is the workspace's. */
export async function restoreVideos(workspaceId: string, videoIds: string[]): Promise<{ count: number }> {
  return requireSome(await setDeleted(workspaceId, videoIds, null));
}

function requireSome(count: number): { count: number } {
  if (count === 0) throw new AppError("NOT_FOUND", "There is no such video.");

  return { count };
}
