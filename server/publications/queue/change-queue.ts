import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { AppError } from "@/server/errors";
import { getPublication, type Publication, type PublicationIds, updatePublication } from "../repository";
import { recordPublication } from "../requests/record-publication";
import { admitUploads } from "./admit-uploads";
import { moveUpload } from "./plan/order-uploads";
import { listEntries, updatePlaces } from "./queue-repository";
import { toPlace } from "./watch-queue";

/**
 * Puts a waiting upload before another of its workspace, or last if `beforeId` is null. Throws NOT_FOUND, and CONFLICT if either of them no
 * longer waits.
 */
export async function moveInQueue(ids: PublicationIds, beforeId: string | null): Promise<void> {
  const { workspaceId, publicationId } = ids;
  const publication = await requireWaiting(ids);
  if (beforeId !== null) await requireWaiting({ workspaceId, publicationId: beforeId });

  await withAdvisoryLock(`queue-order ${workspaceId}`, async () => {
    const entries = await listEntries(workspaceId);
    const queue = entries.filter(({ state }) => state === "queued").map(toPlace);
    await updatePlaces(workspaceId, moveUpload(queue, { publicationId, beforeId }));
  });
  await recordPublication("publication.queued", publication);
  await admitUploads();
}

/** Keeps a waiting upload from beginning. Throws NOT_FOUND, and CONFLICT if it has begun. */
export function pauseUpload(ids: PublicationIds): Promise<void> {
  return setPaused(ids, new Date());
}

/** Lets a paused upload begin when its turn comes. Throws NOT_FOUND, and CONFLICT if it no longer waits. */
export function resumeUpload(ids: PublicationIds): Promise<void> {
  return setPaused(ids, null);
}

async function setPaused(ids: PublicationIds, pausedAt: Date | null): Promise<void> {
  const publication = await requireWaiting(ids);
  if (!(await updatePublication(ids, ["queued"], { pausedAt }))) await requireWaiting(ids);
  await recordPublication(pausedAt ? "publication.paused" : "publication.resumed", publication);
  await admitUploads();
}

async function requireWaiting(ids: PublicationIds): Promise<Publication> {
  const publication = await getPublication(ids);
  if (publication.state === "queued") return publication;

  throw new AppError("CONFLICT", "This upload is not in the queue any more: look at it again.");
}
