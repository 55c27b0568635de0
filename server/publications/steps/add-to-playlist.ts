import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { callChannel } from "@/server/channels/youtube/call-channel";
import type { Uploaded } from "./perform-step";

/**
 * Puts a publication's video into its playlist unless it is there already: `playlistItems.insert` is not idempotent. False if it has no
 * playlist.
 */
export async function addToPlaylist(publication: Uploaded): Promise<boolean> {
  const { youtubeVideoId, options } = publication;
  const { playlistId } = options;
  if (playlistId === null) return false;

  const { items = [] } = await callChannel(publication, "playlistItems.list", (access) =>
    callYouTube(() =>
      createYouTubeClient(access).playlistItems.list({
        ...{ part: ["contentDetails"], playlistId, videoId: youtubeVideoId, maxResults: 1 },
      }),
    ),
  );
  if (items.length > 0) return true;

  const resourceId = { kind: "youtube#video", videoId: youtubeVideoId };
  await callChannel(publication, "playlistItems.insert", (access) =>
    callYouTube(() =>
      createYouTubeClient(access).playlistItems.insert({
        ...{ part: ["snippet"], requestBody: { snippet: { playlistId, resourceId } } },
      }),
    ),
  );

  return true;
}
