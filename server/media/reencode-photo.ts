import { open } from "node:fs/promises";
import path from "node:path";
import { isStorageFull, toStorageError } from "@/server/adapters/storage/storage-error";
import sharp, { type Sharp } from "sharp";
import type { Reject } from "./reject";
import { readPhotoSize } from "./measure-photo";

/** Longer than any picture takes that the library accepts. */
const timeoutSeconds = 120;

type ReencodeInput = {
  file: string;
  mimeType: string;
  /** Where the photo is written. */
  target: string;
};

/**
 * Re-encodes a photo without what its camera recorded (EXIF with the place, XMP, comments): as it is seen, in sRGB and in its
 * own format; lossless photos stay lossless. Of a moving picture it keeps the first frame, which is all that videos show.
 * Returns width and height in pixels. Throws what `reject` makes of the reason, and STORAGE_FULL.
 */
export async function reencodePhoto(
  { file, mimeType, target }: ReencodeInput,
  reject: Reject,
): Promise<{ width: number; height: number }> {
  const { depth, ...size } = await readPhotoSize(file, reject);
  const isLosslessWebp = mimeType === "image/webp" && (await hasChunk(file, "VP8L"));
  const picture = sharp(file, { failOn: "truncated", sequentialRead: true })
    .timeout({ seconds: timeoutSeconds })
    .autoOrient()
    .toColorspace(depth === "ushort" ? "rgb16" : "srgb");

  await encode(picture, mimeType, isLosslessWebp)
    .toFile(target)
    .catch((cause: unknown) => {
      if (isStorageFull(cause)) throw toStorageError(cause, path.dirname(target));
      throw reject("is cut off or damaged; save or download it again", cause);
    });

  return size;
}

/** Efforts are such that a photo of 12 megapixels takes a core two seconds or less. */
function encode(picture: Sharp, mimeType: string, isLosslessWebp: boolean): Sharp {
  switch (mimeType) {
    case "image/png":
      return picture.png();
    case "image/gif":
      return picture.gif({ dither: 0 });
    case "image/tiff":
      return picture.tiff({ compression: "deflate", predictor: "horizontal" });
    case "image/avif":
      return picture.avif({ quality: 80, chromaSubsampling: "4:4:4", effort: 1 });
    case "image/webp":
      return isLosslessWebp
        ? picture.webp({ lossless: true, effort: 1 })
        : picture.webp({ quality: 92, smartSubsample: true, effort: 2 });
    default:
      return picture.jpeg({ quality: 92, chromaSubsampling: "4:4:4" });
  }
}

/** More chunks than any still picture has. */
const mostChunks = 64;

/** Whether a WebP has a chunk of this name, also inside its first frame (RIFF: name, length, content, on even bytes). */
async function hasChunk(file: string, wanted: string): Promise<boolean> {
  const handle = await open(file);

  try {
    const head = Buffer.alloc(8);
    let offset = 12;

    for (let count = 0; count < mostChunks; count += 1) {
      const { bytesRead } = await handle.read(head, 0, head.length, offset);
      if (bytesRead < head.length) return false;

      const name = head.toString("latin1", 0, 4);
      if (name === wanted) return true;
      const length = head.readUInt32LE(4);
      // A frame of an animation: a 16-byte header, then its own chunks.
      offset += name === "ANMF" ? 24 : 8 + length + (length % 2);
    }

    return false;
  } finally {
    await handle.close();
  }
}
