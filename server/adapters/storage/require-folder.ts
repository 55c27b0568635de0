import { access, chmod, constants, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { isStorageFull, toStorageError } from "./storage-error";

const ownerOnly = 0o700;
const openToOthers = 0o077;
const sticky = 0o1000;

/** The settings that name folders. */
export type FolderSetting = "DATA_DIR" | "STORAGE_URL" | "EXPORT_URL";

/**
 * Creates `folder` if necessary and checks that it is writable. Throws CONFIGURATION_INVALID, which names the `setting` that
 * asks for the folder, and STORAGE_FULL.
 */
export async function requireFolder(folder: string, setting: FolderSetting): Promise<void> {
  try {
    await makeFolder(folder, setting === "DATA_DIR" ? ownerOnly : undefined);
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

/**
 * The same for the data folder, which only its owner may enter: it holds secrets, the files of all workspaces and the database.
 * A folder that was open to others is closed to them, unless it is shared by everybody (/tmp) or owned by another user.
 */
export async function requireDataFolder(folder: string): Promise<void> {
  await requireFolder(folder, "DATA_DIR");
  const { mode, uid } = await stat(folder);
  if ((mode & openToOthers) === 0) return;

  if ((mode & sticky) !== 0 || uid !== process.getuid?.()) {
    log.warn(
      { folder },
      "Other users of this machine may read DATA_DIR; make it a folder of your own, with mode 0700",
    );
    return;
  }
  await chmod(folder, ownerOnly);
}

/** Node's recursive `mkdir` never returns in a folder that allows no subfolders: /proc answers ENOENT each time. */
async function makeFolder(folder: string, mode?: number): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent, mode);

  await mkdir(folder, { mode }).catch(async (error: unknown) => {
    // Fine if another process has made it meanwhile.
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
