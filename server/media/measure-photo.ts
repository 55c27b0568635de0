import sharp from "sharp";
import type { Reject } from "./reject";

/** 12,000 x 12,000 pixels are 432 MB once decoded: larger pictures could not be drawn. */
const maxSide = 12_000;
/** Longer than any picture of that size takes. */
const timeoutSeconds = 30;

/**
 * Width and height in pixels as a picture is seen, with its EXIF orientation applied. Its header alone decides whether
 * it is decoded at all; then it is, to its end. Throws what `reject` makes of the reason.
 */
export async function measurePhoto(file: string, reject: Reject): Promise<{ width: number; height: number }> {
  const { width, height } = await readPhotoSize(file, reject);

  await sharp(file, { failOn: "truncated", sequentialRead: true })
    .timeout({ seconds: timeoutSeconds })
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .catch((cause: unknown) => {
      throw reject("is cut off or damaged; save or download it again", cause);
    });

  return { width, height };
}

/** The same by the header alone, and the depth of its samples ("uchar", "ushort"). Throws what `reject` makes of the reason. */
export async function readPhotoSize(
  file: string,
  reject: Reject,
): Promise<{ width: number; height: number; depth: string }> {
  const header = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw reject("cannot be read as a picture; save it again", cause);
    });
  const { width, height } = header.autoOrient;
  rejectTooLarge({ width, height }, reject);

  return { width, height, depth: header.depth };
}

/** Throws what `reject` makes of the reason if a picture or clip has more pixels than can be drawn. */
export function rejectTooLarge({ width, height }: { width: number; height: number }, reject: Reject): void {
  if (width > maxSide || height > maxSide) {
    throw reject(`is ${width}x${height} pixels; make each side at most ${maxSide}`);
  }
}
