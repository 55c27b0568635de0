import type { Box } from "@/remotion/layout/frame-layout";
import type { Plane } from "./plane";

/** Weights have this many parts, so that a drift of a 256th of a pixel still shows. */
const parts = 256;
/** Bits for the weight (0..256) that shares a word with its column. */
const weightBits = 9;

/** Working memory, allocated in advance so that drawing a frame allocates none. */
export type Scratch = { columns: Int32Array; row: Uint8Array<ArrayBuffer> };

/** Creates scratch memory for planes up to `sourceWidth` samples wide, drawn up to `targetWidth` wide. */
export function createScratch(sourceWidth: number, targetWidth: number): Scratch {
  return { columns: new Int32Array(targetWidth), row: new Uint8Array(4 * Math.ceil(sourceWidth / 4)) };
}

/**
 * Draws the part of `source` in `view` (in samples, fractions allowed) into `target`, by bilinear interpolation between
 * sample centres: first it mixes two rows into one, four samples at a time, then it stretches that row.
 */
export function resamplePlane(
  source: Plane,
  view: Box,
  target: { samples: Uint8Array; width: number; height: number },
  { columns, row }: Scratch,
): void {
  const { width, height } = target;
  const words = new Int32Array(source.samples.buffer);
  const rowWords = new Int32Array(row.buffer);
  const stride = source.stride / 4;
  placeColumns(source, view, width, columns);
  const firstWord = (columns[0] ?? 0) >>> (weightBits + 2);
  const endWord = Math.min(stride, (((columns[width - 1] ?? 0) >>> weightBits) + 5) >>> 2);

  for (let y = 0; y < height; y += 1) {
    const at = clamp(view.y + ((y + 0.5) * view.height) / height - 0.5, source.height - 1);
    const top = Math.floor(at);
    const bottom = Math.min(top + 1, source.height - 1);
    const share = Math.round((at - top) * parts);
    mixRows(words, top * stride, bottom * stride, share, rowWords, firstWord, endWord);
    stretchRow(row, columns, target.samples, y * width, width);
  }
}

function placeColumns(source: Plane, view: Box, width: number, columns: Int32Array): void {
  const lastLeft = Math.max(0, source.width - 2);

  for (let x = 0; x < width; x += 1) {
    const at = clamp(view.x + ((x + 0.5) * view.width) / width - 0.5, source.width - 1);
    const left = Math.min(Math.floor(at), lastLeft);
    columns[x] = (left << weightBits) | Math.round((at - left) * parts);
  }
}

/** One multiplication mixes bytes 0 and 2 of a word, another 1 and 3, so that no byte overflows into its neighbour. */
function mixRows(
  words: Int32Array,
  upper: number,
  lower: number,
  share: number,
  mixed: Int32Array,
  from: number,
  until: number,
): void {
  const rest = parts - share;
  const even = 0x00ff00ff;
  const half = 0x00800080;

  for (let index = from; index < until; index += 1) {
    const one = words[upper + index] ?? 0;
    const other = words[lower + index] ?? 0;
    // `| 0` keeps the sums 32-bit integers.
    const low = ((Math.imul(one & even, rest) + Math.imul(other & even, share)) | 0) + half;
    const high = ((Math.imul((one >>> 8) & even, rest) + Math.imul((other >>> 8) & even, share)) | 0) + half;
    mixed[index] = ((low >>> 8) & even) | (high & ~even);
  }
}

function stretchRow(
  row: Uint8Array,
  columns: Int32Array,
  target: Uint8Array,
  start: number,
  width: number,
): void {
  for (let x = 0; x < width; x += 1) {
    const place = columns[x] ?? 0;
    const left = place >>> weightBits;
    const share = place & ((1 << weightBits) - 1);
    const from = row[left] ?? 0;
    target[start + x] = from + ((Math.imul((row[left + 1] ?? 0) - from, share) + parts / 2) >> 8);
  }
}

function clamp(at: number, last: number): number {
  return Math.min(Math.max(at, 0), last);
}
