import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { getStore } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { removedBefore } from "@/server/undo-time";
import { toAssetLock } from "./add-asset";
import { deleteAssetRow, isRemovable, listRemovable, type RemovableAsset } from "./repository";

/** In one run; the next one goes on. */
const batchSize = 500;

/** Removes files of all libraries that were deleted longer ago than undo reaches; gives how many. */
export async function removeDeletedAssets(): Promise<number> {
  const before = removedBefore();
  let count = 0;
  for (const asset of await listRemovable(before, batchSize)) {
    try {
      if (await removeAsset(asset, before)) count += 1;
    } catch (error) {
      // One file that cannot be removed must not keep the others.
      log.warn({ assetId: asset.id, error }, "A deleted file could not be removed");
    }
  }

  return count;
}

/** Its files first: a process that dies in between leaves the row by which the next run finds the rest. */
function removeAsset(asset: RemovableAsset, before: Date): Promise<boolean> {
  return withAdvisoryLock(toAssetLock(asset), async () => {
    // Whoever uploads the same content brings it back.
    if (!(await isRemovable(asset, before))) return false;

    const store = await getStore();
    for (const key of [asset.thumbnailKey, asset.storageKey]) if (key) await store.delete(key);
    await deleteAssetRow(asset);

    return true;
  });
}
