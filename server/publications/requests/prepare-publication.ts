import { insertPublication, listPublications, type Publication } from "../repository";
import type { PublicationPlan } from "../schema";
import { suggestPublication } from "../suggest-publication";

type Where = { workspaceId: string; videoId: string; channelId: string };

/**
 * The publication of a video on a channel: the one that is there, or else a draft. It begins with what was typed for the last one whose upload
 * was called off, or with the video's own texts and the channel's defaults. Throws NOT_FOUND, and CONFLICT where the video was never rendered.
 */
export async function preparePublication(
  { workspaceId, videoId, channelId }: Where,
  { userId }: { userId: string },
): Promise<{ publicationId: string }> {
  const where = { workspaceId, videoId, channelId };
  const publications = await listPublications(where);
  const known = publications.find(({ state, deletedAt }) => state !== "cancelled" && deletedAt === null);
  if (known) return { publicationId: known.publicationId };

  const { plan } = await suggestPublication(where);
  const [newest] = publications;
  // A draft that somebody dropped is dropped; whoever calls an upload off wants to change something.
  const isCalledOff = newest?.state === "cancelled" && newest.queuedAt !== null;
  const { publicationId } = await insertPublication(
    { ...where, userId },
    isCalledOff ? toPlan(newest) : plan,
  );

  return { publicationId };
}

function toPlan({ snippet, options, privacyStatus, publishAt }: Publication): PublicationPlan {
  const isAhead = publishAt !== null && publishAt.getTime() > Date.now();

  return { snippet, options, privacyStatus, publishAt: isAhead ? publishAt : null };
}
