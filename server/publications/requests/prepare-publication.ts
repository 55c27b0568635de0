import { findFinishedView } from "@/server/renders/render-view";
import { insertPublication, listPublications, type Publication } from "../repository";
import type { PublicationPlan } from "../schema";
import { suggestFromScript, suggestPublication } from "../suggest-publication";
import { takeTextsOfFile } from "./take-texts-of-file";

type Where = { workspaceId: string; videoId: string; channelId: string };

/**
 * The existing publication of a video on a channel, or else a new draft. The draft begins with the plan of the last cancelled upload, or
 * with the video's own texts and the channel's defaults. Throws NOT_FOUND, and CONFLICT if the video was never rendered, unless `isPlan`:
 * then it begins with the texts of its script.
 */
export async function preparePublication(
  { workspaceId, videoId, channelId }: Where,
  { userId, isPlan = false }: { userId: string; isPlan?: boolean },
): Promise<{ publicationId: string }> {
  const where = { workspaceId, videoId, channelId };
  const publications = await listPublications(where);
  const known = publications.find(({ state, deletedAt }) => state !== "cancelled" && deletedAt === null);
  if (known) {
    await takeTextsOfFile({ workspaceId, publicationId: known.publicationId });

    return { publicationId: known.publicationId };
  }

  const isProvisional = isPlan && (await findFinishedView({ workspaceId, videoId })) === null;
  const plan = isProvisional ? await suggestFromScript(where) : (await suggestPublication(where)).plan;
  const [newest] = publications;
  // A discarded draft stays discarded, but whoever cancels an upload wants to change something.
  const isCalledOff = newest?.state === "cancelled" && newest.queuedAt !== null;
  const { publicationId } = await insertPublication(
    { ...where, userId },
    isCalledOff ? toPlan(newest) : { ...plan, isProvisional },
  );

  return { publicationId };
}

function toPlan({ snippet, options, privacyStatus, publishAt }: Publication): PublicationPlan {
  const isAhead = publishAt !== null && publishAt.getTime() > Date.now();

  return { snippet, options, privacyStatus, publishAt: isAhead ? publishAt : null };
}
