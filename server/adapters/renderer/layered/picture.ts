import sharp from "sharp";
import type { Box } from "@/remotion/layout/frame-layout";

/** RGBA, not premultiplied, row by row. */
export type Picture = { data: Buffer; width: number; height: number };

/** Decodes a PNG file. */
export async function decodePicture(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

  return { data, width: info.width, height: info.height };
}

/** A copy of what lies in a box of whole pixels, which is inside of the picture. */
export function cutPicture({ data, width }: Picture, box: Box): Picture {
  const cut = Buffer.allocUnsafe(4 * box.width * box.height);
  for (let row = 0; row < box.height; row += 1) {
    const start = 4 * ((box.y + row) * width + box.x);
    data.copy(cut, 4 * row * box.width, start, start + 4 * box.width);
  }

  return { data: cut, width: box.width, height: box.height };
}

/** The smallest box of a picture outside of which all is transparent; undefined where all of it is. */
export function findInk({ data, width, height }: Picture): Box | undefined {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let y = 0; y < height; y += 1) {
    const row = 4 * y * width + 3;
    let first = 0;
    while (first < width && data[row + 4 * first] === 0) first += 1;
    if (first === width) continue;
    let last = width - 1;
    while (data[row + 4 * last] === 0) last -= 1;
    left = Math.min(left, first);
    right = Math.max(right, last);
    if (top < 0) top = y;
    bottom = y;
  }
  if (bottom < 0) return undefined;

  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
