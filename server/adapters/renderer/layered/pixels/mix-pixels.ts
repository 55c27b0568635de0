import type { Picture } from "./picture";

/*
 * A pixel is a 32-bit number: alpha in the highest byte, then blue, green and red, not premultiplied. A video has hundreds of
 * millions of moving pixels, so nothing here allocates an object for one.
 */

/** A picture's pixels, as a view of its data. Node runs on little-endian machines only. */
export function toPixels({ data, width, height }: Picture): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, width * height);
}

/** Lays a colour over a pixel of `target` with `alpha` (0 to 255). The colour's own alpha is ignored. */
export function layPixel(target: Uint32Array, at: number, color: number, alpha: number): void {
  if (alpha === 0) return;
  const under = target[at] ?? 0;
  const alphaUnder = under >>> 24;
  if (alpha === 255 || alphaUnder === 0) {
    target[at] = (color & 0xffffff) | (alpha << 24);
  } else {
    const sum = alpha + alphaUnder * (1 - alpha / 255);
    const share = alpha / sum;
    const red = mixTwo(under & 255, color & 255, share);
    const green = mixTwo((under >>> 8) & 255, (color >>> 8) & 255, share);
    const blue = mixTwo((under >>> 16) & 255, (color >>> 16) & 255, share);
    target[at] = red | (green << 8) | (blue << 16) | (Math.round(sum) << 24);
  }
}

function mixTwo(one: number, other: number, share: number): number {
  return Math.round(one + (other - one) * share);
}

/** Mixes four opaque pixels by their shares; `d` gets the rest of 256. Red and blue, 16 bits apart, are mixed at once. */
export function mixOpaque(
  a: number,
  b: number,
  c: number,
  d: number,
  shareA: number,
  shareB: number,
  shareC: number,
): number {
  const shareD = 256 - shareA - shareB - shareC;
  const redAndBlue =
    Math.imul(a & 0xff00ff, shareA) +
    Math.imul(b & 0xff00ff, shareB) +
    Math.imul(c & 0xff00ff, shareC) +
    Math.imul(d & 0xff00ff, shareD) +
    0x800080;
  const green =
    Math.imul(a & 0xff00, shareA) +
    Math.imul(b & 0xff00, shareB) +
    Math.imul(c & 0xff00, shareC) +
    Math.imul(d & 0xff00, shareD) +
    0x8000;

  return ((redAndBlue >>> 8) & 0xff00ff) | ((green >>> 8) & 0xff00);
}

/** Mixes the colours of four pixels by weights that include their alpha. At least one weight must be above 0. */
export function mixWeighted(
  a: number,
  b: number,
  c: number,
  d: number,
  weightA: number,
  weightB: number,
  weightC: number,
  weightD: number,
): number {
  const sum = weightA + weightB + weightC + weightD;
  const red = weightA * (a & 255) + weightB * (b & 255) + weightC * (c & 255) + weightD * (d & 255);
  const green =
    weightA * ((a >>> 8) & 255) +
    weightB * ((b >>> 8) & 255) +
    weightC * ((c >>> 8) & 255) +
    weightD * ((d >>> 8) & 255);
  const blue =
    weightA * ((a >>> 16) & 255) +
    weightB * ((b >>> 16) & 255) +
    weightC * ((c >>> 16) & 255) +
    weightD * ((d >>> 16) & 255);

  return Math.round(red / sum) | (Math.round(green / sum) << 8) | (Math.round(blue / sum) << 16);
}
