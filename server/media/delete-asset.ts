import { AppError } from "@/server/errors";
import { getAsset } from "./get-asset";
import { deleteUnused, restoreAsset as bringBack } from "./repository";
import type { AssetSummary } from "./schema";

type Where = { workspaceId: string; assetId: string };

/** Hides an asset; undo brings it back. Throws CONFLICT where a video uses it, and NOT_FOUND. */
export async function deleteAsset(where: Where): Promise<void> {
  if (await deleteUnused(where)) return;

  const { name, videos } = await getAsset(where);
  const titles = videos.map(({ title }) => `“${title}”`).join(", ");
  throw new AppError("CONFLICT", `${name} is used in ${titles}; take it out of there first.`);
}

/** Brings a hidden asset back, under another name where its own is taken now. Throws NOT_FOUND. */
export function restoreAsset(where: Where): Promise<AssetSummary> {
  return bringBack(where);
}
