import { readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";

/** A process that draws nothing for longer than this may have to build its bundle again. */
const unusedForMs = 24 * 60 * 60 * 1000;

/** Marks a bundle as in use, for other processes, by updating the folder's modification time. */
export async function markBundleUsed(bundle: string): Promise<void> {
  const now = new Date();
  await utimes(bundle, now, now);
}

/** Removes bundles, including those that killed processes left half-built, that have not been used for a day. */
export async function removeUnusedBundles(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const bundle = path.join(directory, name);
    const usedAt = await stat(bundle).catch(() => undefined);
    if (usedAt && Date.now() - usedAt.mtimeMs > unusedForMs)
      await rm(bundle, { recursive: true, force: true });
  }
}
