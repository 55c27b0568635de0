import type { youtube_v3 } from "@googleapis/youtube";
import { callYouTube, createYouTubeClient } from "@/server/adapters/youtube/client";
import { callChannel } from "@/server/channels/youtube/call-channel";
import { noteLockedPrivate } from "@/server/channels/youtube/note-limits";
import { getPublication, type Publication, type PublicationIds, updatePublication } from "../repository";
import { toVideoResource, toVisibility } from "../video-resource";
import { readVideo, toSeenVideo } from "./read-video";
import { unlessItWaits } from "./wait-in-queue";

/**
 * Completes a publication whose video YouTube has processed: one that is to be public at once becomes so now. Records what YouTube shows,
 * to detect later changes there. Throws what `callChannel` throws; calling it again is safe.
 */
export async function finishPublication(ids: PublicationIds): Promise<void> {
  const publication = await getPublication(ids);
  const { state, youtubeVideoId, deletedAt } = publication;
  if (state !== "processing" || youtubeVideoId === null || deletedAt !== null) return;

  const published = await unlessItWaits(ids, () => publish(publication, youtubeVideoId));
  if (published === "waits" || !published.result) return;

  await updatePublication(ids, ["processing"], {
    ...{ state: "succeeded", endedAt: new Date(), seen: toSeenVideo(published.result) },
    ...{ failureCode: null, failureReason: null },
    // A sub-step may still be waiting.
    ...(!isStepWaiting(publication) && { waitReason: null, waitUntil: null }),
  });
}

/** The video as YouTube shows it afterwards; undefined if it is gone. */
async function publish(
  publication: Publication,
  youtubeVideoId: string,
): Promise<youtube_v3.Schema$Video | undefined> {
  const video = await readVideo(publication, youtubeVideoId);
  const isToBePublic = toVisibility(publication).privacyStatus === "public";
  if (!video || !isToBePublic || video.status?.privacyStatus === "public") return video;

  const requestBody = { id: youtubeVideoId, status: toVideoResource(publication).status ?? {} };
  await callChannel(publication, "videos.update", (access) =>
    callYouTube(() => createYouTubeClient(access).videos.update({ part: ["status"], requestBody })),
  );
  const updated = await readVideo(publication, youtubeVideoId);
  // "All videos uploaded … from unverified API projects created after 28 July 2020 will be restricted to private viewing mode."
  if (updated?.status?.privacyStatus === "private") await noteLockedPrivate(publication);

  return updated;
}

function isStepWaiting({ steps }: Publication): boolean {
  return Object.values(steps).some(({ state }) => state === "waiting");
}
