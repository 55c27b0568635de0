import { readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { log } from "@/server/log";

const hourMs = 60 * 60 * 1000;
const keptMs = 7 * 24 * hourMs;
const sweepEveryMs = 6 * hourMs;

/** Marks a local copy as used now. Resolves to false if the copy has just been removed. */
export function touchCopy(file: string): Promise<boolean> {
  const now = new Date();

  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}

/**
 * Removes copies in a folder that have not been used for a week, now and every six hours: a process that deletes a stored file
 * does not know which machines have a copy of it.
 */
export function sweepCopiesRegularly(folder: string): void {
  const sweep = () =>
    void sweepUnusedCopies(folder).catch((error: unknown) =>
      log.warn({ folder, err: error }, "Copies of stored files could not be removed"),
    );
  sweep();
  setInterval(sweep, sweepEveryMs).unref();
}

/** Removes the copies in a folder that have not been used for a week. */
export async function sweepUnusedCopies(folder: string): Promise<void> {
  const before = Date.now() - keptMs;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    // Another process may sweep the same folder.
    const usedMs = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (usedMs < before) await rm(file, { force: true });
  }
}
