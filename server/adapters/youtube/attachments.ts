import type { Readable } from "node:stream";
import type { youtube_v3 } from "@googleapis/youtube";
import { env } from "@/server/env";
import { callYouTube, createYouTubeClient, type YouTubeAccess } from "./client";
import { readFailedAnswer } from "./errors";

/** Of calls that carry a file, Google's client takes the address from the call, and forgets that of the client. */
const toOptions = ({ addresses = env.googleAddresses }: YouTubeAccess) => ({ rootUrl: `${addresses.api}/` });

/**
 * Sets the picture of a video: JPEG or PNG, up to 50 MB since 2026-09-14, on a verified channel; 50 units of quota.
 * https://developers.google.com/youtube/v3/docs/thumbnails/set. Throws YOUTUBE_REJECTED with `forbidden`, `invalidImage`, `videoNotFound`.
 */
export async function setThumbnail(
  access: YouTubeAccess,
  {
    youtubeVideoId,
    mimeType,
    body,
  }: { youtubeVideoId: string; mimeType: "image/jpeg" | "image/png"; body: Readable },
): Promise<void> {
  const client = createYouTubeClient(access);
  await callYouTube(() =>
    client.thumbnails.set({ videoId: youtubeVideoId, media: { mimeType, body } }, toOptions(access)),
  );
}

export type CaptionTrack = { youtubeVideoId: string; language: string; name: string; srt: string };

/**
 * Adds a timed track of captions and gives its id; 400 units of quota. https://developers.google.com/youtube/v3/docs/captions/insert. Throws
 * YOUTUBE_REJECTED with `captionExists` where there is one of that language and name: `updateCaptions` replaces it.
 */
export async function insertCaptions(access: YouTubeAccess, track: CaptionTrack): Promise<string> {
  const { youtubeVideoId: videoId, language, name, srt } = track;
  const client = createYouTubeClient(access);
  const { id } = await callYouTube(() =>
    client.captions.insert(
      {
        part: ["snippet"],
        requestBody: { snippet: { videoId, language, name, isDraft: false } },
        media: toMedia(srt),
      },
      toOptions(access),
    ),
  );

  if (!id) throw readFailedAnswer({ status: 502, body: "The answer names no captions." });

  return id;
}

/** Replaces a track's words; 450 units of quota. https://developers.google.com/youtube/v3/docs/captions/update. */
export async function updateCaptions(
  access: YouTubeAccess,
  { captionTrackId, srt }: { captionTrackId: string; srt: string },
): Promise<youtube_v3.Schema$Caption> {
  const client = createYouTubeClient(access);
  const requestBody = { id: captionTrackId, snippet: { isDraft: false } };

  return callYouTube(() =>
    client.captions.update({ part: ["snippet"], requestBody, media: toMedia(srt) }, toOptions(access)),
  );
}

function toMedia(srt: string) {
  return { mimeType: "application/octet-stream", body: srt };
}
