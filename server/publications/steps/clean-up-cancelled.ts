import { getPublication, type PublicationIds, updatePublication } from "../repository";
import { deleteFromYouTube } from "./delete-from-youtube";
import { findUploadedVideo } from "./find-uploaded-video";

/**
 * Deletes what the upload of a publication that was called off left on YouTube: its last byte may have come before anybody knew.
 * Throws what `callChannel` does; calling it again is safe.
 */
export async function cleanUpCancelled(ids: PublicationIds): Promise<void> {
  const publication = await getPublication(ids);
  const { state, sessionStartedAt, deletedAt } = publication;
  if (state !== "cancelled" || deletedAt !== null || sessionStartedAt === null) return;

  const youtubeVideoId = publication.youtubeVideoId ?? (await findUploadedVideo(publication));
  if (youtubeVideoId !== null) await deleteFromYouTube(publication, youtubeVideoId);
  await updatePublication(ids, ["cancelled"], { deletedAt: new Date(), encryptedSessionUri: null });
}
