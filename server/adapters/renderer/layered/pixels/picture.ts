import sharp from "sharp";
import type { Box } from "@/remotion/layout/frame-layout";

/** RGBA pixels, not premultiplied, row by row. */
export type Picture = { data: Buffer; width: number; height: number };

/** Decodes a PNG file. */
export async function decodePicture(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

  return { data, width: info.width, height: info.height };
}

/** A copy of the picture in `box`, which has whole pixels and is inside the picture. Written to `cut`, of the box's size, if given. */
export function cutPicture(
  { data, width }: Picture,
  box: Box,
  cut: Buffer = Buffer.allocUnsafe(4 * box.width * box.height),
): Picture {
  for (let row = 0; row < box.height; row += 1) {
    const start = 4 * ((box.y + row) * width + box.x);
    data.copy(cut, 4 * row * box.width, start, start + 4 * box.width);
  }

  return { data: cut, width: box.width, height: box.height };
}

/** The smallest box that holds all pixels within `inside` that are not transparent; undefined if there are none. */
export function findInk({ data, width }: Picture, inside: Box): Box | undefined {
  const end = inside.x + inside.width;
  let [left, right, top, bottom] = [end, -1, -1, -1];
  for (let y = inside.y; y < inside.y + inside.height; y += 1) {
    const row = 4 * y * width + 3;
    let first = inside.x;
    while (first < end && data[row + 4 * first] === 0) first += 1;
    if (first === end) continue;
    let last = end - 1;
    while (data[row + 4 * last] === 0) last -= 1;
    left = Math.min(left, first);
    right = Math.max(right, last);
    if (top < 0) top = y;
    bottom = y;
  }
  if (bottom < 0) return undefined;

  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
