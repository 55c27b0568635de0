import { changedFields } from "@/server/audit/changed-fields";
import { AppError } from "@/server/errors";
import { getAsset } from "@/server/media/media-library";
import { getPublication, type PublicationIds } from "../repository";
import { checkSchedule } from "../rules/check-schedule";
import { checkSnippet } from "../rules/check-snippet";
import { requireDisclosure } from "../rules/require-disclosure";
import type { PublicationPlan } from "../schema";
import { recordPublication } from "./record-publication";
import { updatePublished } from "./update-published";

/**
 * Changes a published video, including its thumbnail. `overwrite` replaces changes made in YouTube Studio with ours. Throws INVALID_INPUT
 * for a plan that YouTube would reject, NOT_FOUND for a thumbnail of another library, and what `updatePublished` throws.
 */
export async function changePublished(
  ids: PublicationIds,
  plan: PublicationPlan,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<void> {
  const before = await getPublication(ids);
  const { publishAt } = before;
  const { thumbnail } = plan.options;
  if (typeof thumbnail === "object") {
    await getAsset({ workspaceId: ids.workspaceId, assetId: thumbnail.assetId });
  }
  requireDisclosure(plan.options);
  // The time at which it was published is not checked again.
  const isRescheduled = plan.publishAt?.getTime() !== publishAt?.getTime();
  const problems = [...checkSnippet(plan.snippet), ...(isRescheduled ? checkSchedule(plan) : [])];
  const obstacle = problems.find(({ level }) => level === "blocking");
  if (obstacle) throw new AppError("INVALID_INPUT", `${obstacle.sentence} ${obstacle.howToFix}`);

  await updatePublished(ids, plan, { overwrite });
  const changes = changedFields(flatten(before), flatten(plan));
  await recordPublication("publication.changed", before, changes ?? {});
}

function flatten({
  snippet,
  options,
  privacyStatus,
  publishAt: at,
}: PublicationPlan): Record<string, unknown> {
  return { ...snippet, ...options, privacyStatus, publishAt: at };
}
