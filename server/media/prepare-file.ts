import { stat } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { grabPicture } from "@/server/adapters/ffmpeg/convert-media";
import type { FileKind } from "./file-kinds";
import { type MeasuredFile, measureFile } from "./measure-file";

/** Pixels; a card of the library, on a dense screen. */
const maxSide = 640;

type PrepareInput = {
  file: string;
  fileKind: FileKind;
  /** The person's name for the file, for the error. */
  name: string;
  /** Where further files may be written. */
  directory: string;
  signal: AbortSignal;
};

export type PreparedFile = MeasuredFile & {
  /** The file to store: the original, or the re-encoded photo. */
  file: string;
  bytes: number;
  thumbnail?: string;
};

/** Decodes a file to its end and prepares what the library stores. Throws INVALID_INPUT with the reason, and CANCELLED. */
export async function prepareFile(input: PrepareInput): Promise<PreparedFile> {
  const photoFile = path.join(input.directory, "photo");
  const measured = await measureFile({ ...input, photoFile });
  const file = measured.fileKind.kind === "photo" ? photoFile : input.file;
  const thumbnail = await drawThumbnail({ ...input, ...measured, file });

  return { ...measured, file, bytes: (await stat(file)).size, thumbnail };
}

type DrawInput = MeasuredFile & { file: string; directory: string; signal: AbortSignal };

/** Writes a small WebP of a photo, or of a clip's middle, if there is something to see. */
async function drawThumbnail(input: DrawInput): Promise<string | undefined> {
  const { fileKind, file, directory, durationMs = 0, signal } = input;
  if (fileKind.kind === "audio" || fileKind.kind === "font") return undefined;

  const thumbnail = path.join(directory, "thumbnail.webp");
  const source = fileKind.kind === "footage" ? await grabPicture(file, durationMs / 2, signal) : file;
  await sharp(source, { sequentialRead: true })
    .autoOrient()
    .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(thumbnail);

  return thumbnail;
}
