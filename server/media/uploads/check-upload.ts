import { copyFile, link, open } from "node:fs/promises";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { AppError } from "@/server/errors";
import { processEnding } from "@/server/process-ending";
import { addAsset } from "../add-asset";
import { cleanName } from "../clean-name";
import { findStored } from "../find-stored";
import { headBytes, identifyContent } from "../identify-content";
import { prepareFile } from "../prepare-file";
import { rejectFile } from "../reject";
import type { Uploaded } from "../schema";
import { discardFile } from "./give-up-upload";
import { endUpload, isOpen, startCheck, type UploadIds } from "./upload-repository";

/**
 * Checks a file that has arrived and takes it into the library. May be called again after dying at any line: it finds what
 * is in the library already. An upload that was given up meanwhile is left alone. Throws INVALID_INPUT with the reason,
 * QUOTA_EXCEEDED, CANCELLED when this process ends, STORAGE_FULL, STORAGE_FAILED.
 */
export async function checkUpload(ids: UploadIds): Promise<void> {
  const upload = await startCheck(ids);
  if (!upload) return;

  const added = await takeIn({ ...ids, ...upload });
  await discardFile(upload.storageKey);
  if (added) await endUpload(ids, { assetId: added.asset.assetId, isDuplicate: added.isDuplicate });
}

/** Records why a file is rejected, in words for people, and removes it. */
export async function failUpload(ids: UploadIds, failure: { code: string; reason: string }): Promise<void> {
  const upload = await startCheck(ids);
  if (!upload) return;

  // Before the end is announced: its reader then forgets where the file lies.
  await discardFile(upload.storageKey);
  await endUpload(ids, { failureCode: failure.code, failureReason: failure.reason });
}

type Arrived = UploadIds & { name: string; sha256: string; storageKey: string };

/** Returns undefined if the upload was given up. */
async function takeIn(upload: Arrived): Promise<Uploaded | undefined> {
  const { workspaceId, sha256, name } = upload;
  const known = await findStored({ workspaceId, sha256 });
  if (known) return { asset: known, isDuplicate: true };

  return withScratchDirectory(async (directory) => {
    const file = path.join(directory, "upload");
    await fetchFile(upload, file);
    const signal = processEnding;
    const fileKind = await identifyContent(await readHead(file), rejectFile(name));
    const { fileKind: measured, ...prepared } = await prepareFile({
      file,
      fileKind,
      name,
      directory,
      signal,
    });
    if (!(await isOpen(upload))) return undefined;

    return addAsset({
      ...{ workspaceId, sha256, kind: measured.kind, mimeType: measured.mimeType },
      ...{ ...prepared, name: cleanName(name, measured) },
    });
  });
}

/** The result is used up; the stored file stays until the upload has ended. */
async function fetchFile({ name, storageKey }: Arrived, file: string): Promise<void> {
  const store = await getStore();
  if ((await store.findBytes(storageKey)) === undefined) {
    throw new AppError("INVALID_INPUT", `The upload of ${name} broke off; send the file again.`);
  }

  const stored = await store.fetchLocal(storageKey);
  await link(stored, file)
    // Not all file systems have links, and none can link to another.
    .catch(() => copyFile(stored, file))
    .catch((error: unknown) => {
      throw toStorageError(error, path.dirname(store.scratchRoot));
    });
}

async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);

  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);

    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
