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

/** A place for files: a folder, or S3. Keys are relative paths with `/`; a key that leads outside throws INVALID_INPUT. */
export type Store = {
  /** Stores the finished local `file` under `storageKey`, completely or not at all. Do not use the local file afterwards. */
  publish(file: string, storageKey: string): Promise<void>;
  /** Size of the stored file in bytes, or undefined if there is none. */
  findBytes(storageKey: string): Promise<number | undefined>;
  /** A local path of the stored file. Only read from it. */
  fetchLocal(storageKey: string): Promise<string>;
  delete(storageKey: string): Promise<void>;
  /** A folder for unfinished files. In a store on disk it is inside the store, so that publishing is a rename. */
  scratchRoot: string;
};

let current: Promise<Store> | undefined;
let currentExport: Promise<Store> | undefined;

/** The store that `STORAGE_URL` names, opened on the first call. Throws CONFIGURATION_INVALID, STORAGE_FULL. */
export function getStore(): Promise<Store> {
  current ??= openStore().then(guardKeys, (error: unknown) => {
    current = undefined;
    throw error;
  });

  return current;
}

/**
 * The store that `EXPORT_URL` names, for the packages of channels of kind export, opened on the first call. Null without
 * `EXPORT_URL`. Throws CONFIGURATION_INVALID, STORAGE_FULL.
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
  // Only now, so that a wrong STORAGE_URL leaves no folder behind.
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

/** A rename may reach the disk before the file's bytes do: fsync both the file and its folder. */
async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r");

  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
