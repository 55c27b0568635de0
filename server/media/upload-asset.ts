import path from "node:path";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { AppError } from "@/server/errors";
import { getFairQueue } from "@/server/fair-queue";
import { addAsset } from "./add-asset";
import { cleanName, cleanText } from "./clean-name";
import { findStored } from "./find-stored";
import { prepareFile } from "./prepare-file";
import { receiveFile, tooLarge } from "./receive-file";
import { maxUploadBytes, type Uploaded } from "./schema";

/** Decoding takes a core and up to 4 GB each, and the web app has pages to answer meanwhile. */
const decodesAtOnce = { atOnce: 2, atOncePerWorkspace: 1, waiting: 200 };

export type UploadInput = {
  workspaceId: string;
  /** As the browser says it. */
  name: string;
  body: ReadableStream<Uint8Array> | null;
  /** The length that the request declares, if it does. */
  declaredBytes?: number;
  /** Aborted when the browser goes away. */
  signal: AbortSignal;
};

/**
 * Takes a file from a browser into a workspace's library, once it has been checked by its content. Whatever goes
 * wrong, nothing of it stays. Throws INVALID_INPUT and TOO_LARGE with the reason, CANCELLED, TOO_MANY_REQUESTS, STORAGE_FULL,
 * STORAGE_FAILED.
 */
export async function uploadAsset({
  workspaceId,
  name: said,
  body,
  declaredBytes = 0,
  signal,
}: UploadInput): Promise<Uploaded> {
  const shownName = cleanText(said);
  if (declaredBytes > maxUploadBytes) throw tooLarge(shownName, maxUploadBytes);
  if (!body) throw new AppError("INVALID_INPUT", `${shownName} is empty; save it again.`);

  return withScratchDirectory(async (directory) => {
    const file = path.join(directory, "upload");
    const { fileKind: seen, sha256 } = await receiveFile({ body, name: shownName, file });
    const known = await findStored({ workspaceId, sha256 });
    if (known) return { asset: known, isDuplicate: true };

    const { fileKind, ...prepared } = await getFairQueue("decodes", decodesAtOnce)(
      { workspaceId, signal },
      () => prepareFile({ file, fileKind: seen, name: shownName, directory, signal }),
    );
    const { kind, mimeType } = fileKind;
    if (signal.aborted) throw new AppError("CANCELLED", "The upload broke off; send the file again.");

    return addAsset({ workspaceId, sha256, kind, mimeType, ...prepared, name: cleanName(said, fileKind) });
  });
}
