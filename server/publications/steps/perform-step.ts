import { isPermissionMissing } from "@/server/adapters/youtube/errors";
import { AppError } from "@/server/errors";
import {
  getPublication,
  type Publication,
  type PublicationIds,
  updatePublication,
  updateStep,
} from "../repository";
import type { PublicationStepName } from "../schema";
import { addCaptions } from "./add-captions";
import { addToPlaylist } from "./add-to-playlist";
import { setPublicationThumbnail } from "./set-publication-thumbnail";

/** A publication whose video is on YouTube. */
export type Uploaded = Publication & { youtubeVideoId: string };

/** Each returns whether there was anything to do. Calling one again is safe. */
const steps: Record<PublicationStepName, (publication: Uploaded) => Promise<boolean>> = {
  thumbnail: setPublicationThumbnail,
  captions: addCaptions,
  playlist: addToPlaylist,
};

/**
 * Performs one of the steps after an upload, unless it is done. The steps are independent: one that YouTube rejects or the channel does not
 * permit fails with its reason, one without quota or sign-in waits, and the video stays published. Throws YOUTUBE_UNAVAILABLE, which is
 * temporary, and our own failures.
 */
export async function performStep(ids: PublicationIds, name: PublicationStepName): Promise<void> {
  const publication = await getPublication(ids);
  const { youtubeVideoId, steps: known, state, deletedAt } = publication;
  if (youtubeVideoId === null || deletedAt !== null || known[name].state !== "waiting") return;
  if (state !== "processing" && state !== "succeeded") return;

  try {
    const isDone = await steps[name]({ ...publication, youtubeVideoId });
    await updateStep(ids, name, { state: isDone ? "done" : "skipped", reason: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, userMessage: reason, retryAfterMs } = error;
    const isRejected = code === "YOUTUBE_REJECTED" || isPermissionMissing(error);
    if (isRejected || code === "INVALID_INPUT" || code === "NOT_FOUND") {
      await updateStep(ids, name, { state: "failed", reason });
    } else if (code === "YOUTUBE_QUOTA_EXCEEDED" || code === "YOUTUBE_SIGNED_OUT") {
      await updateStep(ids, name, { state: "waiting", reason });
      const waitUntil = retryAfterMs === undefined ? null : new Date(Date.now() + retryAfterMs);
      await updatePublication(ids, ["processing", "succeeded"], { waitUntil });
    } else throw error;
  }
}
