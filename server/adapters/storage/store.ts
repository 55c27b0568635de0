import { mkdir, open, rename } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "@/server/env";
import { type FolderSetting, requireDataFolder, requireFolder } from "./require-folder";
import { openS3Store } from "./s3-store";
import { toStorageError } from "./storage-error";
import { guardKeys } from "./storage-key";

/** Where files are kept: a folder, or S3. Keys are relative paths with `/`; one that leads elsewhere throws INVALID_INPUT. */
export type Store = {
  /** Puts the finished local `file` under `storageKey` at once or not at all; the local file is used up. */
  publish(file: string, storageKey: string): Promise<void>;
  /** Size of what is stored, or undefined if there is nothing. */
  findBytes(storageKey: string): Promise<number | undefined>;
  /** A local path of the stored file, to be read only. */
  fetchLocal(storageKey: string): Promise<string>;
  delete(storageKey: string): Promise<void>;
  /** A folder for unfinished files; on disk it lies in the store itself, so that publishing is a rename. */
  scratchRoot: string;
};

let current: Promise<Store> | undefined;
let currentExport: Promise<Store> | undefined;

/** The store that `STORAGE_URL` names, opened at the first call. Throws CONFIGURATION_INVALID, STORAGE_FULL. */
export function getStore(): Promise<Store> {
  current ??= openStore().then(guardKeys, (error: unknown) => {
    current = undefined;
    throw error;
  });

  return current;
}

/**
 * Where channels of kind export have their packages written, as `EXPORT_URL` names it, opened at the first call; null without it. Throws
 * CONFIGURATION_INVALID.
 */
export async function getExportStore(): Promise<Store | null> {
  const { exportUrl } = env;
  if (!exportUrl) return null;
  currentExport ??= openStoreAt(exportUrl, "EXPORT_URL").then(guardKeys, (error: unknown) => {
    currentExport = undefined;
    throw error;
  });

  return currentExport;
}

async function openStore(): Promise<Store> {
  const store = await openNamedStore();
  // After it: a wrong STORAGE_URL leaves nothing behind.
  await requireDataFolder(env.dataDirectory);

  return store;
}

function openNamedStore(): Promise<Store> {
  return env.storageUrl
    ? openStoreAt(env.storageUrl, "STORAGE_URL")
    : openFileStore(path.join(env.dataDirectory, "storage"), "DATA_DIR");
}

function openStoreAt(url: string, setting: "STORAGE_URL" | "EXPORT_URL"): Promise<Store> {
  return url.startsWith("s3:")
    ? openS3Store(url, env.dataDirectory, setting)
    : openFileStore(fileURLToPath(url), setting);
}

async function openFileStore(root: string, setting: FolderSetting): Promise<Store> {
  await requireFolder(root, setting);
  const disk = new Disk(new FSDriver({ location: pathToFileURL(root), visibility: "private" }));
  const toPath = (storageKey: string) => path.join(root, storageKey);

  return {
    scratchRoot: path.join(root, ".scratch"),
    async publish(file, storageKey) {
      try {
        await syncFile(file);
        await mkdir(path.dirname(toPath(storageKey)), { recursive: true });
        await rename(file, toPath(storageKey));
        await syncFile(path.dirname(toPath(storageKey)));
      } catch (error) {
        throw toStorageError(error, root);
      }
    },
    findBytes: (storageKey) => findBytes(disk, storageKey),
    fetchLocal: (storageKey) => Promise.resolve(toPath(storageKey)),
    delete: (storageKey) => disk.delete(storageKey),
  };
}

async function findBytes(disk: Disk, storageKey: string): Promise<number | undefined> {
  if (!(await disk.exists(storageKey))) return undefined;

  return (await disk.getMetaData(storageKey)).contentLength;
}

/** A rename may reach the disk before the bytes it names: fsync both the file and its folder. */
async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r");

  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
