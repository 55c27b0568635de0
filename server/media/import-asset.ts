import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { addAsset } from "@/server/media/add-asset";
import { cleanName } from "@/server/media/clean-name";
import { findByContent } from "./repository";

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

type Content = { workspaceId: string; sha256: string; bytes: number };

/** Where a workspace keeps this very content, if its library has it and the stored file is whole. */
async function findStoredKey({ workspaceId, sha256, bytes }: Content): Promise<string | undefined> {
  const known = await findByContent(workspaceId, sha256);
  if (!known || known.isDeleted) return undefined;

  const { storageKey } = known.asset;

  return (await (await getStore()).findBytes(storageKey)) === bytes ? storageKey : undefined;
}

/** SHA-256 (hex) of a file's content, read as a stream. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);

  return hash.digest("hex");
}
