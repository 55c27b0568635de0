import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { AppError } from "@/server/errors";
import { findCancelled, type Publication, type PublicationIds, updatePublication } from "../repository";
import { deleteFromYouTube } from "./delete-from-youtube";
import { findUploadedVideo } from "./find-uploaded-video";
import { probeSession, readSession, toUploadLock } from "./session";

const dayMs = 24 * 60 * 60_000;

/**
 * Deletes what a cancelled publication's upload left on YouTube: its last byte may have arrived unnoticed. Waits for a worker that is still
 * sending. Throws what `callChannel` throws; calling it again is safe.
 */
export function cleanUpCancelled(ids: PublicationIds): Promise<void> {
  return withAdvisoryLock(toUploadLock(ids), async () => {
    const publication = await findCancelled(ids);
    if (!publication || publication.deletedAt !== null || publication.sessionStartedAt === null) return;

    try {
      const youtubeVideoId = publication.youtubeVideoId ?? (await findLeftover(publication));
      if (youtubeVideoId !== null) await deleteFromYouTube(publication, youtubeVideoId);
      await noteCleanedUp(ids);
    } catch (error) {
      await noteRejection(ids, error);
      throw error;
    }
  });
}

/** Deletes a video whose upload finished after its publication was cancelled; does nothing if it was not cancelled. */
export async function takeBack(publication: Publication, youtubeVideoId: string): Promise<void> {
  // `deletedAt` stays null until YouTube has deleted it, so that a later cleanup finds it.
  const isCancelled = await updatePublication(publication, ["cancelled"], {
    ...{ youtubeVideoId, deletedAt: null },
  });
  if (!isCancelled) return;
  await deleteFromYouTube(publication, youtubeVideoId);
  await noteCleanedUp(publication);
}

/** YouTube lists an upload some moments after its last byte; its session knows at once. */
async function findLeftover(publication: Publication): Promise<string | null> {
  const session = readSession(publication);
  const answer = session ? await probeSession(publication, session) : "expired";

  return answer === "expired" ? findUploadedVideo(publication) : answer.youtubeVideoId;
}

/** A deletion that YouTube rejects costs as much each time: once a day is enough. */
async function noteRejection(ids: PublicationIds, error: unknown): Promise<void> {
  if (!(error instanceof AppError && error.code === "YOUTUBE_REJECTED")) return;
  await updatePublication(ids, ["cancelled"], {
    ...{ waitReason: error.userMessage, waitUntil: new Date(Date.now() + dayMs) },
  });
}

async function noteCleanedUp(ids: PublicationIds): Promise<void> {
  await updatePublication(ids, ["cancelled"], { deletedAt: new Date(), encryptedSessionUri: null });
}
