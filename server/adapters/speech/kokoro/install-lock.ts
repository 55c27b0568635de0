import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../../../errors";

export type InstallProgress = { doneBytes: number; totalBytes: number };

const heldSchema = z.object({ doneBytes: z.int(), totalBytes: z.int() });
const beatMs = 1000;
/** Whoever holds the lock says so each second: after a silence of this length its process is gone. */
const silentMs = 10_000;
const waitMs = 300;

/**
 * Runs `work` while nobody else on this machine works on the same folder, in any process; while waiting, `onProgress` hears how far
 * the other one is. A file, as the command line installs without a database. Throws CANCELLED.
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
  const beat = setInterval(() => void beatOnce(file, latest), beatMs).unref();
  try {
    await work((progress) => {
      latest = progress;
      onProgress(progress);
    });
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

/** By a link, which only one process can make: the file has its content from the beginning. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, JSON.stringify({ doneBytes: 0, totalBytes: 0 }));
  try {
    await link(own, file);

    return true;
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    await removeSilent(file, own);

    return false;
  } finally {
    await rm(own, { force: true });
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** Of a process that was killed. Moved away first: of several that wait only one can do so. */
async function removeSilent(file: string, own: string): Promise<void> {
  const state = await stat(file).catch(() => undefined);
  if (!state || Date.now() - state.mtimeMs < silentMs) return;

  await rename(file, own).catch(() => undefined);
}

async function beatOnce(file: string, progress: InstallProgress): Promise<void> {
  // Readers may meet it half-written, and ask again.
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
