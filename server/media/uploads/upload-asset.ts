import { randomUUID } from "node:crypto";
import path from "node:path";
import { getStore } from "@/server/adapters/storage/store";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { AppError } from "@/server/errors";
import { cleanText } from "../clean-name";
import { findStored } from "../find-stored";
import { receiveFile, tooLarge } from "../receive-file";
import { maxUploadBytes, type Uploaded } from "../schema";
import { brokeOff, prepareWaiting } from "./await-upload";
import { giveUpUpload } from "./give-up-upload";
import { requestCheck } from "./request-check";
import { createUpload } from "./upload-repository";

export type UploadInput = {
  workspaceId: string;
  /** As the browser sent it. */
  name: string;
  body: ReadableStream<Uint8Array> | null;
  /** The length that the request declares, if it does. */
  declaredBytes?: number;
  /** Aborted when the browser goes away. */
  signal: AbortSignal;
  /** How long to wait for a worker before saying that there is none. */
  patienceMs?: number;
};

/**
 * Takes a file from a browser, has a worker check its content, and returns what it became in the workspace's library. If
 * anything goes wrong, nothing of it remains. Throws INVALID_INPUT and TOO_LARGE with the reason, CANCELLED,
 * QUOTA_EXCEEDED, STORAGE_FULL, STORAGE_FAILED, and TOO_MANY_REQUESTS if nobody checks it yet: then it stays, and is
 * checked later.
 */
export async function uploadAsset({
  workspaceId,
  name: said,
  body,
  declaredBytes = 0,
  ...waiting
}: UploadInput): Promise<Uploaded> {
  const name = cleanText(said);
  if (declaredBytes > maxUploadBytes) throw tooLarge(name, maxUploadBytes);
  if (!body) throw new AppError("INVALID_INPUT", `${name} is empty; save it again.`);
  const uploadId = randomUUID();
  const ids = { workspaceId, uploadId };

  const known = await withScratchDirectory(async (directory) => {
    const file = path.join(directory, "upload");
    const { sha256, bytes } = await receiveFile({ body, name, file });
    const stored = await findStored({ workspaceId, sha256 });
    if (stored) return stored;
    if (waiting.signal.aborted) throw brokeOff();

    const storageKey = `upload/${workspaceId}/${uploadId}`;
    // The row first: if the process dies in between, the sweep finds the rest by it.
    await createUpload(uploadId, { workspaceId, name, sha256, bytes, storageKey });
    const store = await getStore();
    await store.publish(file, storageKey).catch(async (error: unknown) => {
      await giveUpUpload(ids);
      throw error;
    });

    return undefined;
  });
  if (known) return { asset: known, isDuplicate: true };

  const { wait, end } = await prepareWaiting(uploadId);

  try {
    await requestCheck(ids).catch(async (error: unknown) => {
      await giveUpUpload(ids);
      throw error;
    });

    return await wait({ workspaceId, name, ...waiting });
  } finally {
    end();
  }
}
