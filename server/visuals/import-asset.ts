import { copyFile, stat } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { createAsset } from "./repository";

export type ImportAssetInput = {
  workspaceId: string;
  /** A local file whose content was checked before. */
  file: string;
  kind: "photo" | "footage" | "audio";
  sha256: string;
  mimeType: string;
  width?: number;
  height?: number;
  durationMs?: number;
};

/**
 * Copies a person's file into the store, under the hash of its content, and gives its storage key. Each workspace has
 * its own copy: deleting it must never take another's. Throws STORAGE_FULL, STORAGE_FAILED.
 */
export async function importAsset({ file, ...facts }: ImportAssetInput): Promise<string> {
  const store = await getStore();
  const extension = path.extname(file).toLowerCase();
  const storageKey = `asset/${facts.workspaceId}/${facts.sha256}${extension}`;
  const { size } = await stat(file);

  if ((await store.findBytes(storageKey)) !== size) {
    await withScratchDirectory(async (directory) => {
      const draft = path.join(directory, `asset${extension}`);
      await copyFile(file, draft).catch((error: unknown) => {
        throw toStorageError(error, path.dirname(store.scratchRoot));
      });
      await store.publish(draft, storageKey);
    });
  }
  await createAsset({ ...facts, storageKey, bytes: BigInt(size), originalName: path.basename(file) });

  return storageKey;
}
