import sharp from "sharp";
import type { Box } from "../layout/frame-layout";
import { contrastRatio } from "../themes/contrast.fixture";

/** After JPEG, a pixel this near to a colour counts as that colour. */
const tolerance = 40;
/** In pixels from a letter: nearer pixels belong to its soft edge of two pixels, farther ones are not behind it. */
const surroundings = { from: 4, to: 12 };
/** A spot that is lower than this is a dot or a comma. */
const leastLetterPx = 12;

/** Measurements of the words in a drawn picture. */
export type MeasuredWords = {
  /** The median height of the letters: half of them are at least this high. */
  medianHeightPx: number;
  /** The contrast of the letters with the pixels right beside them; one pixel in fifty may have less. */
  contrast: number;
};

/** Measures the words of one colour in a box of a picture. */
export async function measureWords(file: string, box: Box, color: string): Promise<MeasuredWords> {
  const { data, info } = await sharp(file)
    .extract({
      left: Math.round(box.x),
      top: Math.round(box.y),
      width: Math.floor(box.width),
      height: Math.floor(box.height),
    })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const wanted = toRgb(color);
  const at = (pixel: number) => [data[3 * pixel] ?? 0, data[3 * pixel + 1] ?? 0, data[3 * pixel + 2] ?? 0];
  const isInk = Array.from({ length: width * height }, (_, pixel) =>
    at(pixel).every((value, channel) => Math.abs(value - (wanted[channel] ?? 0)) <= tolerance),
  );
  const heights = listHeights(isInk, width).filter((letter) => letter >= leastLetterPx);
  const ratios: number[] = [];
  for (const [pixel, distance] of distancesToInk(isInk, width).entries()) {
    if (distance < surroundings.from || distance > surroundings.to) continue;
    ratios.push(contrastRatio(color, toHex(at(pixel))));
  }

  return {
    medianHeightPx: quantile(heights, 0.5),
    contrast: quantile(ratios, 0.02),
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * values.length)] ?? 0;
}

/** The heights of all connected spots. */
function listHeights(isInk: readonly boolean[], width: number): number[] {
  const seen = new Uint8Array(isInk.length);
  const heights: number[] = [];
  for (let start = 0; start < isInk.length; start += 1) {
    if (!isInk[start] || seen[start]) continue;
    const open = [start];
    seen[start] = 1;
    let [top, bottom] = [Infinity, 0];
    for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
      const row = Math.floor(pixel / width);
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      for (const next of neighbours(pixel, width)) {
        if (isInk[next] && !seen[next]) {
          seen[next] = 1;
          open.push(next);
        }
      }
    }
    heights.push(bottom - top + 1);
  }

  return heights;
}

/** The distance of each pixel from the nearest ink, in steps, up to the end of `surroundings`. */
function distancesToInk(isInk: readonly boolean[], width: number): number[] {
  const distances = isInk.map((ink) => (ink ? 0 : Infinity));
  let edge = isInk.flatMap((ink, pixel) => (ink ? [pixel] : []));
  for (let distance = 1; distance <= surroundings.to; distance += 1) {
    const next: number[] = [];
    for (const pixel of edge) {
      for (const other of neighbours(pixel, width)) {
        if (distances[other] === Infinity) {
          distances[other] = distance;
          next.push(other);
        }
      }
    }
    edge = next;
  }

  return distances;
}

function neighbours(pixel: number, width: number): number[] {
  const column = pixel % width;

  return [
    ...(column > 0 ? [pixel - 1] : []),
    ...(column < width - 1 ? [pixel + 1] : []),
    pixel - width,
    pixel + width,
  ];
}

function toRgb(color: string): number[] {
  return [1, 3, 5].map((index) => parseInt(color.slice(index, index + 2), 16));
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
