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
 * Plans a draft for a video that is not made yet, so that its time on the channel is nobody else's; gives it, and its time. `findFree` chooses
 * the time by those that are taken; null where it finds none. A draft that is there keeps its own. Throws NOT_FOUND.
 */
export async function holdSlot(
  where: Where,
  { userId }: { userId: string },
  findFree: (taken: Date[]) => Date | null,
): Promise<{ publicationId: string; publishAt: Date | null } | null> {
  const { workspaceId, videoId, channelId } = where;

  // Two that look for a free time at once would find the same.
  return withAdvisoryLock(`slots ${channelId}`, async () => {
    const known = (await listPublications(where)).find(({ state }) => state !== "cancelled");
    if (known) return { publicationId: known.publicationId, publishAt: known.publishAt };

    const publishAt = findFree(await listPlannedTimes({ workspaceId, channelId, exceptVideoId: videoId }));
    if (!publishAt) return null;
    // YouTube's own words for what has a time: private until then. Its texts are the file's, once there is one.
    const plan = { ...(await suggestFromScript(where)), privacyStatus: "private" as const, publishAt };
    const { publicationId } = await insertPublication({ ...where, userId }, { ...plan, isProvisional: true });

    return { publicationId, publishAt };
  });
}

/** Frees the time of a held draft; one that a person has published meanwhile stays, and one that is gone is gone. */
export async function releaseSlot(ids: PublicationIds): Promise<void> {
  try {
    if ((await getPublication(ids)).state === "draft") await cancelPublication(ids);
  } catch (error) {
    if (!(error instanceof AppError && ["NOT_FOUND", "CONFLICT"].includes(error.code))) throw error;
  }
}
