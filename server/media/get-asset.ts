import { getAssetWithVideos, toSummary } from "./repository";
import type { AssetDetails } from "./schema";

/** All that is known of an asset, and which videos use it. Throws NOT_FOUND. */
export async function getAsset(where: { workspaceId: string; assetId: string }): Promise<AssetDetails> {
  const row = await getAssetWithVideos(where);

  return {
    ...toSummary(row),
    mimeType: row.mimeType,
    videos: row.uses.map(({ video: { id, title } }) => ({ videoId: id, title })),
  };
}
