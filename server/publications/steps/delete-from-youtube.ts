import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { YouTubeError } from "@/server/adapters/youtube/errors";
import { callChannel } from "@/server/channels/youtube/call-channel";
import type { Publication } from "../repository";

/** Deletes a publication's video on YouTube; a missing video is no error. Costs 50 units. Throws what `callChannel` throws. */
export async function deleteFromYouTube(
  where: Pick<Publication, "workspaceId" | "channelId" | "publicationId">,
  youtubeVideoId: string,
): Promise<void> {
  try {
    await callChannel(where, "videos.delete", (access) =>
      callYouTube(() => createYouTubeClient(access).videos.delete({ id: youtubeVideoId })),
    );
  } catch (error) {
    if (!(error instanceof YouTubeError && error.reason === "videoNotFound")) throw error;
  }
}
