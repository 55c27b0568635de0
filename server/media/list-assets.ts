import { listAssets as listRows } from "./repository";
import type { AssetSummary, ListAssetsInput } from "./schema";

/** A page of a workspace's library, newest first. */
export function listAssets(
  workspaceId: string,
  input: ListAssetsInput,
): Promise<{ assets: AssetSummary[]; nextCursor: string | undefined }> {
  return listRows(workspaceId, input);
}
