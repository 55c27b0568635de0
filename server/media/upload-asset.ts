import path from "node:path";
import sharp from "sharp";
import { grabPicture } from "@/server/adapters/ffmpeg/convert-media";
import { withScratchDirectory } from "@/server/artifacts/scratch-directory";
import { AppError } from "@/server/errors";
import { getFairQueue } from "@/server/fair-queue";
import { addAsset } from "./add-asset";
import { cleanName, cleanText } from "./clean-name";
import { measureFile } from "./measure-file";
import { receiveFile, tooLarge } from "./receive-file";
import { type AssetKind, maxUploadBytes, type Uploaded } from "./schema";

/** Decoding takes a core and up to 4 GB each, and the web app has pages to answer meanwhile. */
const decodesAtOnce = { atOnce: 2, atOncePerWorkspace: 1, waiting: 200 };

/** Pixels; a card of the library, on a dense screen. */
const maxSide = 640;

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
    const [file, target] = [path.join(directory, "upload"), path.join(directory, "thumbnail.webp")];
    const { fileKind: seen, sha256, bytes } = await receiveFile({ body, name: shownName, file });
    const { fileKind, hasThumbnail, ...size } = await getFairQueue("decodes", decodesAtOnce)(
      { workspaceId, signal },
      async () => {
        const measured = await measureFile({ file, fileKind: seen, name: shownName, signal });
        const { kind } = measured.fileKind;

        return {
          ...measured,
          hasThumbnail: await drawThumbnail({ ...measured, kind, file, target, signal }),
        };
      },
    );
    const { kind, mimeType } = fileKind;
    if (signal.aborted) throw new AppError("CANCELLED", "The upload broke off; send the file again.");

    return addAsset({
      ...{ workspaceId, file, kind, sha256, bytes, mimeType, ...size },
      name: cleanName(said, fileKind),
      thumbnail: hasThumbnail ? target : undefined,
    });
  });
}

type DrawInput = { kind: AssetKind; file: string; durationMs?: number; target: string; signal: AbortSignal };

/** Writes a small WebP of a photo, or of a clip's middle; gives whether there is something to see. */
async function drawThumbnail({ kind, file, durationMs = 0, target, signal }: DrawInput): Promise<boolean> {
  if (kind === "audio" || kind === "font") return false;

  const source = kind === "footage" ? await grabPicture(file, durationMs / 2, signal) : file;
  await sharp(source, { sequentialRead: true })
    .autoOrient()
    .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(target);

  return true;
}
