import { AppError } from "@/server/errors";
import { admitUploads } from "../queue/admit-uploads";
import { getPublication, type PublicationIds, updatePublication, updateStep } from "../repository";
import { getPresent } from "./get-present";
import { recordPublication } from "./record-publication";
import { sendRun } from "./send-run";
import { deleteFromYouTube } from "../steps/delete-from-youtube";
import type { PublicationStepName } from "../schema";

/** Puts a draft into the queue; the upload begins at once if there is room. Throws CONFLICT if it is no longer a draft. */
export async function requestPublication(ids: PublicationIds): Promise<void> {
  const isQueued = await updatePublication(ids, ["draft"], {
    ...{ state: "queued", queuedAt: new Date(), failureCode: null, failureReason: null },
  });
  if (!isQueued) {
    await getPublication(ids);
    throw new AppError("CONFLICT", "This video is being published already.");
  }
  await admitUploads();
}

/**
 * Resumes a failed publication where it stopped: sent bytes stay sent, and finished steps stay finished. A video that YouTube could not
 * process, or rejected, is deleted there and uploaded again. Throws CONFLICT if it has not failed, and what `callChannel` throws.
 */
export async function retryPublication(ids: PublicationIds): Promise<void> {
  const publication = await getPresent(ids);
  const { state, youtubeVideoId, uploadStatus } = publication;
  if (state !== "failed") throw new AppError("CONFLICT", "Only a publication that failed can be retried.");

  const isOver = uploadStatus === "failed" || uploadStatus === "rejected" || uploadStatus === "deleted";
  if (isOver && youtubeVideoId !== null) await deleteFromYouTube(publication, youtubeVideoId);
  const isUploaded = youtubeVideoId !== null && !isOver;
  const isChanged = await updatePublication(ids, ["failed"], {
    state: isUploaded ? "processing" : "queued",
    ...{ failureCode: null, failureReason: null, endedAt: null, waitReason: null, waitUntil: null },
    ...(isOver && {
      ...{ youtubeVideoId: null, uploadStatus: null, encryptedSessionUri: null, sentBytes: 0 },
      steps: resetSteps,
    }),
  });
  if (!isChanged) return;
  await recordPublication("publication.retried", publication);
  if (isUploaded) await sendRun(ids);
  else await admitUploads();
}

/** Repeats one of the steps after an upload, such as captions after their quota was raised. Throws CONFLICT before the upload. */
export async function retryStep(ids: PublicationIds, name: PublicationStepName): Promise<void> {
  const publication = await getPresent(ids);
  if (publication.youtubeVideoId === null) throw new AppError("CONFLICT", "The video is not on YouTube yet.");
  await repeatStep(ids, name);
  await recordPublication("publication.retried", publication, { after: { step: name } });
}

/** Repeats a step as part of another change to a video that is on YouTube. */
export async function repeatStep(ids: PublicationIds, name: PublicationStepName): Promise<void> {
  await updateStep(ids, name, { state: "waiting", reason: null });
  await updatePublication(ids, ["processing", "succeeded"], { waitUntil: null });
  await sendRun(ids);
}

const waiting = { state: "waiting", reason: null } as const;
const resetSteps = { thumbnail: waiting, captions: waiting, playlist: waiting };
