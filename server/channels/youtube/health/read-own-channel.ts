import { z } from "zod";
import { callYouTube, createYouTubeClient, type YouTubeAccess } from "@/server/adapters/youtube/client";
import { AppError } from "@/server/errors";
import { fetchPicture } from "./fetch-picture";

/** Counts come as text, and those that a channel hides not at all. */
const countSchema = z.coerce.number().int().min(0);
/** https://developers.google.com/youtube/v3/docs/channels#resource-representation. */
const channelSchema = z.object({
  id: z.string().min(1),
  snippet: z.object({
    title: z.string(),
    customUrl: z.string().default(""),
    thumbnails: z.object({ default: z.object({ url: z.string() }).optional() }).default({}),
  }),
  contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string().min(1) }) }),
  statistics: z.object({
    subscriberCount: countSchema.optional(),
    hiddenSubscriberCount: z.boolean().default(false),
    videoCount: countSchema.default(0),
    viewCount: countSchema.default(0),
  }),
  status: z.object({ longUploadsStatus: z.string().default("longUploadsUnspecified") }).default({
    longUploadsStatus: "longUploadsUnspecified",
  }),
});

/** A YouTube channel as it shows itself, in the columns of a connection. */
export type OwnChannel = {
  youtubeChannelId: string;
  title: string;
  handle: string;
  /** As `data:`, for pages load nothing from elsewhere; "" where there is none. */
  pictureUrl: string;
  uploadsPlaylistId: string;
  longUploadsStatus: string;
  subscriberCount: number | null;
  videoCount: number;
  viewCount: bigint;
};

/** The channel that a grant is for: https://developers.google.com/youtube/v3/docs/channels/list. Throws YOUTUBE_SIGNED_OUT where there is none. */
export async function readOwnChannel(access: YouTubeAccess): Promise<OwnChannel> {
  const { items } = await callYouTube(() =>
    createYouTubeClient(access).channels.list({
      part: ["id", "snippet", "contentDetails", "statistics", "status"],
      mine: true,
    }),
  );
  const [item] = items ?? [];
  if (!item) {
    throw new AppError(
      "YOUTUBE_SIGNED_OUT",
      "This Google account has no YouTube channel; make one at YouTube, or choose another account.",
    );
  }
  const { id, snippet, contentDetails, statistics, status } = channelSchema.parse(item);

  return {
    ...{ youtubeChannelId: id, title: snippet.title, handle: snippet.customUrl },
    pictureUrl: await fetchPicture(snippet.thumbnails.default?.url),
    uploadsPlaylistId: contentDetails.relatedPlaylists.uploads,
    longUploadsStatus: status.longUploadsStatus,
    subscriberCount: statistics.hiddenSubscriberCount ? null : (statistics.subscriberCount ?? null),
    videoCount: statistics.videoCount,
    viewCount: BigInt(statistics.viewCount),
  };
}
