import sharp from "sharp";
import { grabPicture } from "@/server/adapters/ffmpeg/grab-picture";
import type { AssetKind } from "./schema";

/** Pixels; a card of the library, on a dense screen. */
const maxSide = 640;

type DrawInput = { kind: AssetKind; file: string; durationMs?: number; target: string; signal: AbortSignal };

/** Writes a small WebP of a photo, or of a clip's middle; gives whether there is something to see. */
export async function drawThumbnail({
  kind,
  file,
  durationMs = 0,
  target,
  signal,
}: DrawInput): Promise<boolean> {
  if (kind === "audio" || kind === "font") return false;

  const source = kind === "footage" ? await grabPicture(file, durationMs / 2, signal) : file;
  await sharp(source, { sequentialRead: true })
    .autoOrient()
    .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(target);

  return true;
}
