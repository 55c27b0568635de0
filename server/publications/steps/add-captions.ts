import { insertCaptions, updateCaptions } from "@/server/adapters/youtube/attachments";
import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { YouTubeError } from "@/server/adapters/youtube/errors";
import { callChannel } from "@/server/channels/youtube/call-channel";
import { AppError } from "@/server/errors";
import { getRenderResult } from "@/server/exports/get-render-result";
import { findRoomForCaptions } from "../queue/find-room-for-captions";
import type { Uploaded } from "./perform-step";

/** YouTube shows an unnamed track by its language alone. */
const name = "";

/** Adds a publication's captions, or replaces those of an earlier attempt; false if it is to have none, or there is no speech. */
export async function addCaptions(publication: Uploaded): Promise<boolean> {
  const { workspaceId, renderId, youtubeVideoId, options, snippet } = publication;
  if (!options.captions) return false;
  if (renderId === null) throw new AppError("NOT_FOUND", "The captions were removed with the video’s file.");
  const { srt } = await getRenderResult({ workspaceId, renderId });
  if (srt.trim() === "") return false;

  await requireRoom(publication);
  const language = snippet.defaultAudioLanguage;
  try {
    await callChannel(publication, "captions.insert", (access) =>
      insertCaptions(access, { youtubeVideoId, language, name, srt }),
    );
  } catch (error) {
    if (!(error instanceof YouTubeError && error.reason === "captionExists")) throw error;
    await replaceCaptions(publication, { language, srt });
  }

  return true;
}

/** Captions cost as much as eight thumbnails: if quota is short, what viewers see first takes precedence. */
async function requireRoom(publication: Uploaded): Promise<void> {
  const room = await findRoomForCaptions(publication);
  if (room.hasRoom) return;

  throw new AppError("YOUTUBE_QUOTA_EXCEEDED", "There is no room for captions today.", {
    userMessage: room.reason,
    retryAfterMs: room.until.getTime() - Date.now(),
  });
}

async function replaceCaptions(
  publication: Uploaded,
  { language, srt }: { language: string; srt: string },
): Promise<void> {
  const { items = [] } = await callChannel(publication, "captions.list", (access) =>
    callYouTube(() =>
      createYouTubeClient(access).captions.list({ part: ["snippet"], videoId: publication.youtubeVideoId }),
    ),
  );
  const captionTrackId = items.find(
    ({ snippet }) => snippet?.language === language && snippet.name === name,
  )?.id;
  // Somebody deleted the track in between, or YouTube names its language differently: each retry would cost 450 units.
  if (!captionTrackId) {
    throw new AppError(
      "YOUTUBE_REJECTED",
      "YouTube has captions of this language already, and does not list them; add these in YouTube Studio.",
    );
  }

  await callChannel(publication, "captions.update", (access) =>
    updateCaptions(access, { captionTrackId, srt }),
  );
}
