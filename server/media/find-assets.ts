import { findByNames, listNames } from "./repository";
import type { AssetSummary } from "./schema";

/** The workspace's assets of these names; where one is missing, also the names that there are. */
export async function findAssets(
  workspaceId: string,
  wanted: string[],
): Promise<{ assets: AssetSummary[]; names: string[] }> {
  const assets = await findByNames(workspaceId, wanted);
  const isComplete = wanted.every((name) => assets.some((asset) => asset.name === name));

  return { assets, names: isComplete ? [] : await listNames(workspaceId) };
}
