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
import { findStored } from "./find-stored";
import { reencodePhoto } from "./reencode-photo";
import { rejectFile } from "./reject";

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
 * Takes a person's file into the library, as a copy or, for a photo, re-encoded, and returns its storage key. Throws
 * INVALID_INPUT, STORAGE_FULL, STORAGE_FAILED.
 */
export async function importAsset({ file, ...facts }: ImportAssetInput): Promise<string> {
  const known = await findStored(facts);
  if (known) return known.storageKey;

  return withScratchDirectory(async (directory) => {
    const draft = path.join(directory, "asset");
    if (facts.kind === "photo") await reencodePhoto({ ...facts, file, target: draft }, rejectFile(file));
    else await copyToStore(file, draft);
    const name = cleanName(path.basename(file), { extensions: [path.extname(file).toLowerCase()] });
    const { asset } = await addAsset({ ...facts, file: draft, name, bytes: (await stat(draft)).size });

    return asset.storageKey;
  });
}

async function copyToStore(file: string, draft: string): Promise<void> {
  const { scratchRoot } = await getStore();
  await copyFile(file, draft).catch((error: unknown) => {
    throw toStorageError(error, path.dirname(scratchRoot));
  });
}

/** SHA-256 (hex) of a file's content, read as a stream. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);

  return hash.digest("hex");
}
