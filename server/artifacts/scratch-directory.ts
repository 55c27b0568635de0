import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";

/** Gives `work` an empty folder beside the store and removes it afterwards, whatever happens. */
export async function withScratchDirectory<Result>(
  work: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await createScratchDirectory();

  try {
    return await work(directory);
  } finally {
    await removeScratchDirectory(directory);
  }
}

/** An empty folder beside the store, which the caller removes; that of a killed process is swept. Throws STORAGE_FULL, STORAGE_FAILED. */
export async function createScratchDirectory(): Promise<string> {
  const { scratchRoot } = await getStore();
  const directory = path.join(scratchRoot, `${hostname()}.${process.pid}.${randomBytes(6).toString("hex")}`);
  await mkdir(directory, { recursive: true }).catch((error: unknown) => {
    throw toStorageError(error, scratchRoot);
  });

  return directory;
}

/** Removes such a folder with everything in it. */
export function removeScratchDirectory(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true });
}

/** Removes the scratch folders of killed processes of this machine. */
export async function sweepScratchDirectories(): Promise<void> {
  const { scratchRoot } = await getStore();
  const names = await readdir(scratchRoot).catch(() => []);

  for (const name of names) {
    const [owner, pid] = [name.split(".").slice(0, -2).join("."), Number(name.split(".").at(-2))];
    if (owner === hostname() && !isAlive(pid)) {
      await rm(path.join(scratchRoot, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
