import { getStore } from "@/server/adapters/storage/store";
import { isShared, isUsedBy } from "@/server/artifacts/uses";
import { AppError } from "@/server/errors";
import { isAssetKey } from "./repository";

/** A local file of what is stored under a key, for a workspace that uses it, or for all where it is shared. Throws NOT_FOUND for all else. */
export async function openMedia(workspaceId: string, storageKey: string): Promise<string> {
  const isOwn = (await isAssetKey(workspaceId, storageKey)) || (await isUsedBy(workspaceId, storageKey));
  if (!isOwn && !(await isShared(storageKey))) throw new AppError("NOT_FOUND", "There is no such file.");

  return (await getStore()).fetchLocal(storageKey);
}
