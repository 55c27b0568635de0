import { readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";

/** A process that draws nothing for longer than this builds its bundle again if need be. */
const unusedForMs = 24 * 60 * 60 * 1000;

/** Notes that a bundle is in use: other processes know it by the folder's time. */
export async function markBundleUsed(bundle: string): Promise<void> {
  const now = new Date();
  await utimes(bundle, now, now);
}

/** Removes the bundles of older versions, and what killed processes left half-built, once nobody has used them for a day. */
export async function removeUnusedBundles(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const bundle = path.join(directory, name);
    const usedAt = await stat(bundle).catch(() => undefined);
    if (usedAt && Date.now() - usedAt.mtimeMs > unusedForMs)
      await rm(bundle, { recursive: true, force: true });
  }
}
