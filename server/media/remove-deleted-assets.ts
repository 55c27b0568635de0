import { withAdvisoryLock } from "@/server/adapters/db/advisory-lock";
import { getStore } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { removedBefore } from "@/server/undo-time";
import { toAssetLock } from "./add-asset";
import { deleteAssetRow, isRemovable, listRemovable, type RemovableAsset } from "./repository";

/** Per run; the next one continues. */
const batchSize = 500;

/** Removes deleted files of all libraries that undo can no longer restore; returns how many. */
export async function removeDeletedAssets(): Promise<number> {
  const before = removedBefore();
  let count = 0;
  for (const asset of await listRemovable(before, batchSize)) {
    try {
      if (await removeAsset(asset, before)) count += 1;
    } catch (error) {
      // One file that cannot be removed must not stop the others.
      log.warn({ assetId: asset.id, error }, "A deleted file could not be removed");
    }
  }

  return count;
}

/** Files first: if the process dies in between, the row remains, by which the next run finds the rest. */
function removeAsset(asset: RemovableAsset, before: Date): Promise<boolean> {
  return withAdvisoryLock(toAssetLock(asset), async () => {
    // Uploading the same content may have restored it.
    if (!(await isRemovable(asset, before))) return false;

    const store = await getStore();
    for (const key of [asset.thumbnailKey, asset.storageKey]) if (key) await store.delete(key);
    await deleteAssetRow(asset);

    return true;
  });
}
