import type { youtube_v3 } from "@googleapis/youtube";
import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { callChannel } from "@/server/channels/youtube/call-channel";
import { withoutMarker } from "../marker";
import { type SeenVideo, seenVideoSchema } from "../schema";

/**
 * A video of a channel, as its owner sees it; undefined if it no longer exists: `items` is empty then. Costs one unit.
 * https://developers.google.com/youtube/v3/docs/videos/list. Throws what `callChannel` throws.
 */
export async function readVideo(
  where: { workspaceId: string; channelId: string; publicationId: string },
  youtubeVideoId: string,
): Promise<youtube_v3.Schema$Video | undefined> {
  const part = ["snippet", "status", "processingDetails", "paidProductPlacementDetails"];
  const { items } = await callChannel(where, "videos.list", (access) =>
    callYouTube(() => createYouTubeClient(access).videos.list({ part, id: [youtubeVideoId] })),
  );

  return items?.[0];
}

/** The fields of a video that people can change, on YouTube or here. */
export function toSeenVideo({ snippet, status }: youtube_v3.Schema$Video): SeenVideo {
  return seenVideoSchema.parse({
    title: snippet?.title ?? "",
    description: snippet?.description ?? "",
    tags: withoutMarker(snippet?.tags ?? []),
    categoryId: snippet?.categoryId ?? "",
    privacyStatus: status?.privacyStatus,
    publishAt: status?.publishAt ?? null,
    youtubeChannelId: snippet?.channelId ?? null,
  });
}
