import { getConnection } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";

/**
 * Requires that a channel is still connected to the YouTube channel that holds a publication's video or upload; null if that is unknown.
 * Another channel's private videos look deleted, and uploading them there again would publish them twice. Throws YOUTUBE_REJECTED.
 */
export async function requireSameChannel(
  where: { workspaceId: string; channelId: string },
  youtubeChannelId: string | null,
): Promise<void> {
  const connection = await getConnection(where);
  if (youtubeChannelId === null || connection.youtubeChannelId === youtubeChannelId) return;

  throw new AppError(
    "YOUTUBE_REJECTED",
    `This video went to another YouTube channel than “${connection.title}”, to which the channel is connected now: connect that one again, or look after the video there.`,
  );
}
