import { getStore } from "@/server/adapters/storage/store";
import { log } from "@/server/log";
import { forgetPreviews, listUnused, removeUnused } from "./repository";

const dayMs = 24 * 60 * 60 * 1000;
/** A retry, or an undo within a few days, finds its products. */
const graceDays = 7;
/** Narration that nobody rendered is quickly spoken again. */
const previewDays = 30;
/** Per run; the next run goes on. */
const batchSize = 1000;

/**
 * Removes products that no render and no preview uses, some days after their last use; returns how many. A process about to
 * use one either comes first, and it stays, or finds it gone and makes it again.
 */
export async function collectUnusedArtifacts(): Promise<number> {
  const now = Date.now();
  const before = new Date(now - graceDays * dayMs);
  await forgetPreviews(new Date(now - previewDays * dayMs));
  const store = await getStore();
  let count = 0;
  for (const { id, storageKey } of await listUnused(before, batchSize)) {
    try {
      if (await removeUnused(id, before, () => store.delete(storageKey))) count += 1;
    } catch (error) {
      // One file that cannot be removed must not block the others.
      log.warn({ artifactId: id, error }, "An unused product could not be removed");
    }
  }

  return count;
}
