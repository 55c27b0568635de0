import { copyFile, stat } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { addAsset } from "@/server/media/add-asset";
import { cleanName } from "@/server/media/clean-name";
import { findStoredKey } from "@/server/media/find-stored-key";

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
 * Copies a person's file into the library and gives its storage key. Throws STORAGE_FULL, STORAGE_FAILED.
 */
export async function importAsset({ file, ...facts }: ImportAssetInput): Promise<string> {
  const { scratchRoot } = await getStore();
  const { size: bytes } = await stat(file);
  const known = await findStoredKey({ ...facts, bytes });
  if (known) return known;

  return withScratchDirectory(async (directory) => {
    const draft = path.join(directory, "asset");
    await copyFile(file, draft).catch((error: unknown) => {
      throw toStorageError(error, path.dirname(scratchRoot));
    });
    const name = cleanName(path.basename(file), { extensions: [path.extname(file).toLowerCase()] });
    const { asset } = await addAsset({ ...facts, file: draft, name, bytes });

    return asset.storageKey;
  });
}
