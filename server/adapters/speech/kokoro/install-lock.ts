import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../../../errors";

export type InstallProgress = { doneBytes: number; totalBytes: number };

const heldSchema = z.object({ doneBytes: z.int(), totalBytes: z.int() });
const renewMs = 1000;
/** The holder renews the lock each second; after this time without a renewal, its process is gone. */
const abandonedMs = 10_000;
const waitMs = 300;

/**
 * Runs `work` while no other process on this machine holds the lock; while it waits, `onProgress` gets the progress of the
 * holder. The lock is a file, as the command line installs without a database. Throws CANCELLED.
 */
export async function withInstallLock(
  file: string,
  { onProgress, signal }: { onProgress: (progress: InstallProgress) => void; signal?: AbortSignal },
  work: (report: (progress: InstallProgress) => void) => Promise<void>,
): Promise<void> {
  while (!(await take(file))) {
    if (signal?.aborted) throw new AppError("CANCELLED", "This was cancelled.", { cause: signal.reason });
    const held = await readHeld(file);
    if (held && held.totalBytes > 0) onProgress(held);
    await setTimeout(waitMs);
  }

  let latest: InstallProgress = { doneBytes: 0, totalBytes: 0 };
  const renewal = setInterval(() => void renew(file, latest), renewMs).unref();
  try {
    await work((progress) => {
      latest = progress;
      onProgress(progress);
    });
  } finally {
    clearInterval(renewal);
    await rm(file, { force: true });
  }
}

/** Takes the lock by a hard link, which only one process can make; so the file has its content from the beginning. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, JSON.stringify({ doneBytes: 0, totalBytes: 0 }));
  try {
    await link(own, file);

    return true;
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    await removeAbandoned(file, own);

    return false;
  } finally {
    await rm(own, { force: true });
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** Removes the lock of a killed process by a rename, which succeeds for only one of those that wait. */
async function removeAbandoned(file: string, own: string): Promise<void> {
  const state = await stat(file).catch(() => undefined);
  if (!state || Date.now() - state.mtimeMs < abandonedMs) return;

  await rename(file, own).catch(() => undefined);
}

async function renew(file: string, progress: InstallProgress): Promise<void> {
  // Readers may find it half-written, and then read again.
  await writeFile(file, JSON.stringify(progress), { flag: "r+" }).catch(() => undefined);
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

async function readHeld(file: string): Promise<InstallProgress | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    return heldSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
