import { publishingInngest } from "@/inngest/client";
import { publicationCancelled } from "@/inngest/events";
import { AppError } from "@/server/errors";
import { getPublication, type PublicationIds, updatePublication } from "../repository";
import { getPresent } from "./get-present";
import { recordPublication } from "./record-publication";

/**
 * Cancels a publication that waits, is being uploaded, or failed. Anything already on YouTube is deleted there. Throws CONFLICT once the
 * video is uploaded: delete it instead.
 */
export async function cancelPublication(ids: PublicationIds): Promise<void> {
  const publication = await getPublication(ids);
  if (publication.state === "cancelled") return;
  const { state, youtubeVideoId } = await getPresent(ids);
  if (youtubeVideoId !== null && state !== "failed") {
    throw new AppError("CONFLICT", "The video is on YouTube already; delete it there instead.");
  }

  const isCancelled = await updatePublication(ids, ["draft", "queued", "uploading", "failed"], {
    ...{ state: "cancelled", endedAt: new Date(), waitReason: null, waitUntil: null },
  });
  if (!isCancelled) throw new AppError("CONFLICT", "The video has just been uploaded; delete it instead.");
  await publishingInngest.send(publicationCancelled.create({ ...ids }));
  await recordPublication("publication.cancelled", publication, { before: { state } });
}
