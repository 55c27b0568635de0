import { getChannel } from "@/server/channels/channels";
import { setChannel } from "./repository";

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
