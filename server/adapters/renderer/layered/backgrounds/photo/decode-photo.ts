import sharp from "sharp";
import { AppError } from "@/server/errors";
import type { PhotoPixels } from "./photo-task";

type DecodeInput = { file: string; width: number; height: number; background: string };

/**
 * A photo as a browser shows it, of the size that is asked for: sRGB, three bytes a pixel, its orientation applied, over
 * `background` where it is transparent. Throws INVALID_INPUT if it cannot be read.
 */
export async function decodePhoto({ file, width, height, background }: DecodeInput): Promise<PhotoPixels> {
  const data = await sharp(file, { limitInputPixels: false })
    .autoOrient()
    // Of the kernels that shrink to a half, this one is nearest to Chrome's mean of four (44 dB PSNR, linear 39).
    .resize({ width, height, fit: "fill", kernel: "cubic" })
    .flatten({ background })
    .toColorspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer()
    .catch((cause: unknown) => {
      throw new AppError("INVALID_INPUT", `${file} is not a picture that can be read.`, { cause });
    });

  // A copy, because memory of the decoder cannot be given to a thread.
  return { samples: new Uint8Array(data), width, height };
}
