import { access, constants, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/server/errors";
import { isStorageFull, toStorageError } from "./storage-error";

/**
 * Sees to it that there is a `folder` that can be written to, where a `setting` wants one. Throws CONFIGURATION_INVALID,
 * which names the setting, and STORAGE_FULL.
 */
export async function requireFolder(folder: string, setting: "DATA_DIR" | "STORAGE_URL"): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (isStorageFull(error)) throw toStorageError(error, folder);

    const isFile = ["ENOTDIR", "EEXIST"].includes(readCode(error));
    const reason = isFile
      ? `${folder} cannot be a folder, for a part of that path is a file`
      : `the folder ${folder} cannot be made or written to`;
    throw new AppError("CONFIGURATION_INVALID", `The configuration is wrong: ${setting}: ${reason}.`, {
      cause: error,
    });
  }
}

/** Node's own recursive `mkdir` never ends in a folder that takes none: /proc says ENOENT each time. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);

  await mkdir(folder).catch(async (error: unknown) => {
    // Another was quicker.
    if (!(await isFolder(folder))) throw error;
  });
}

function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function readCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
