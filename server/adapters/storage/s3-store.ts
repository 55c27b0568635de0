import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { requireFolder } from "./require-folder";
import { openS3Bucket } from "./s3-bucket";
import { toStorageError } from "./storage-error";
import type { Store } from "./store";

/** A store in the bucket that `storageUrl` names; what is read from it is kept under `dataDirectory`. */
export async function openS3Store(storageUrl: string, dataDirectory: string): Promise<Store> {
  const bucket = await openS3Bucket(storageUrl);
  const cache = path.join(dataDirectory, "storage-cache");
  const scratchRoot = path.join(dataDirectory, "scratch");
  await requireFolder(scratchRoot, "DATA_DIR");

  async function download(storageKey: string, local: string): Promise<void> {
    // Named as a scratch folder is, so that what a killed process leaves is swept with those.
    const draft = path.join(scratchRoot, `${hostname()}.${process.pid}.${randomBytes(6).toString("hex")}`);

    try {
      await Promise.all(
        [scratchRoot, path.dirname(local)].map((folder) => mkdir(folder, { recursive: true })),
      );
      await writeFile(draft, await bucket.getStream(storageKey));
      await rename(draft, local);
    } catch (error) {
      await rm(draft, { force: true });
      throw toStorageError(error, storageKey, "Downloading");
    }
  }

  return {
    scratchRoot,
    publish: (file, storageKey) => bucket.put(file, storageKey),
    findBytes: (storageKey) => bucket.findBytes(storageKey),
    async fetchLocal(storageKey) {
      const local = path.join(cache, storageKey);
      const [remoteBytes, localBytes] = await Promise.all([
        bucket.findBytes(storageKey),
        stat(local).then(
          ({ size }) => size,
          () => undefined,
        ),
      ]);
      if (localBytes === undefined || localBytes !== remoteBytes) await download(storageKey, local);

      return local;
    },
    delete: (storageKey) => bucket.delete(storageKey),
  };
}
