import { insertPublication, listPublications } from "../repository";
import { suggestPublication } from "../suggest-publication";

type Where = { workspaceId: string; videoId: string; channelId: string };

/**
 * The publication of a video on a channel: the one that is there, or else a draft of the video's own texts and the channel's
 * defaults. Throws NOT_FOUND, and CONFLICT where the video was never rendered.
 */
export async function preparePublication(
  { workspaceId, videoId, channelId }: Where,
  { userId }: { userId: string },
): Promise<{ publicationId: string }> {
  const where = { workspaceId, videoId, channelId };
  const known = (await listPublications(where)).find(
    ({ state, deletedAt }) => state !== "cancelled" && deletedAt === null,
  );
  if (known) return { publicationId: known.publicationId };

  const { plan } = await suggestPublication(where);
  const { publicationId } = await insertPublication({ ...where, userId }, plan);

  return { publicationId };
}
