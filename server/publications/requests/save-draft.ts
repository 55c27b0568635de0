import { isDeepStrictEqual } from "node:util";
import { AppError } from "@/server/errors";
import { getAsset } from "@/server/media/media-library";
import { type PublicationIds, updatePublication } from "../repository";
import type { PublicationPlan } from "../schema";
import { getPresent } from "./get-present";

/**
 * Changes the plan of a publication that has nothing on YouTube yet. A plan that YouTube would reject is saved too: the preflight reports
 * it. Throws NOT_FOUND, also for a thumbnail of another library, and CONFLICT if its upload has begun.
 */
export async function saveDraft(ids: PublicationIds, plan: PublicationPlan): Promise<void> {
  const { youtubeVideoId, encryptedSessionUri, snippet, ...known } = await getPresent(ids);
  const { thumbnail } = plan.options;
  if (typeof thumbnail === "object") {
    await getAsset({ workspaceId: ids.workspaceId, assetId: thumbnail.assetId });
  }
  const isPlanned = youtubeVideoId === null && encryptedSessionUri === null;
  // Changing only the time leaves the texts provisional.
  const isProvisional = known.isProvisional && isDeepStrictEqual(snippet, plan.snippet);
  const isSaved =
    isPlanned && (await updatePublication(ids, ["draft", "queued", "failed"], { ...plan, isProvisional }));
  if (isSaved) return;

  throw new AppError(
    "CONFLICT",
    "The upload has begun with what was saved before; change the video when it is on YouTube.",
  );
}
