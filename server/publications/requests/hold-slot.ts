import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { AppError } from "@/server/errors";
import {
  getPublication,
  insertPublication,
  listPlannedTimes,
  listPublications,
  type PublicationIds,
} from "../repository";
import { suggestFromScript } from "../suggest-publication";
import { cancelPublication } from "./cancel-publication";

type Where = { workspaceId: string; videoId: string; channelId: string };

/**
 * Plans a draft for a video that is not made yet, to reserve its time on the channel; returns the draft and its time. `findFree` chooses
 * the time, given the taken ones; null if it finds none. An existing draft keeps its own. Throws NOT_FOUND.
 */
export async function holdSlot(
  where: Where,
  { userId }: { userId: string },
  findFree: (taken: Date[]) => Date | null,
): Promise<{ publicationId: string; publishAt: Date | null } | null> {
  const { workspaceId, videoId, channelId } = where;

  // Two searches for a free time at once would find the same one.
  return withAdvisoryLock(`slots ${channelId}`, async () => {
    const known = (await listPublications(where)).find(({ state }) => state !== "cancelled");
    if (known) return { publicationId: known.publicationId, publishAt: known.publishAt };

    const publishAt = findFree(await listPlannedTimes({ workspaceId, channelId, exceptVideoId: videoId }));
    if (!publishAt) return null;
    // YouTube keeps scheduled videos private until their time. The texts are replaced by the file's, once there is one.
    const plan = { ...(await suggestFromScript(where)), privacyStatus: "private" as const, publishAt };
    const { publicationId } = await insertPublication({ ...where, userId }, { ...plan, isProvisional: true });

    return { publicationId, publishAt };
  });
}

/** Frees the time of a held draft, unless a person has published it meanwhile or it is gone. */
export async function releaseSlot(ids: PublicationIds): Promise<void> {
  try {
    if ((await getPublication(ids)).state === "draft") await cancelPublication(ids);
  } catch (error) {
    if (!(error instanceof AppError && ["NOT_FOUND", "CONFLICT"].includes(error.code))) throw error;
  }
}
