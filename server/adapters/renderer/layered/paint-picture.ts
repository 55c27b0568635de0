import type { Box } from "@/remotion/layout/frame-layout";
import type { Picture } from "./picture";

/** Makes a box of a picture transparent, and gives what of it is inside of the picture, in whole pixels. */
export function clear(picture: Picture, { x, y, width, height }: Box): Box {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(picture.width, Math.ceil(x + width));
  const bottom = Math.min(picture.height, Math.ceil(y + height));
  for (let row = top; row < bottom; row += 1) {
    picture.data.fill(0, 4 * (row * picture.width + left), 4 * (row * picture.width + right));
  }

  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How a picture's pixels come to lie: scaled about a point, lowered, faded, and cut to columns. All in pixels of the canvas. */
export type Way = {
  opacity: number;
  scale: number;
  originX: number;
  originY: number;
  lowerPx: number;
  fromX: number;
  untilX: number;
};

/** As it is. */
export const inPlace: Way = {
  ...{ opacity: 1, scale: 1, lowerPx: 0 },
  ...{ originX: 0, originY: 0, fromX: 0, untilX: Infinity },
};

/** `isAlone`: what is below it is transparent. */
type Placed = { picture: Picture; box: Box; isAlone: boolean };

/** Paints a picture over what is inside of a box of the canvas. */
export function paint(
  canvas: Picture,
  { picture, box: { x, y }, isAlone }: Placed,
  way: Way,
  inside: Box,
): void {
  const { opacity, scale, lowerPx, originX, originY } = way;
  const isInPlace = scale === 1 && lowerPx === 0;
  const toX = (column: number) => originX + (column - originX) * scale;
  const toY = (row: number) => originY + (row - originY) * scale + lowerPx;
  const first = Math.max(inside.x, way.fromX, Math.floor(toX(x)));
  const end = Math.min(inside.x + inside.width, way.untilX, Math.ceil(toX(x + picture.width)));
  const bottom = Math.min(inside.y + inside.height, Math.ceil(toY(y + picture.height)));
  if (first >= end) return;

  for (let row = Math.max(inside.y, Math.floor(toY(y))); row < bottom; row += 1) {
    const target = 4 * (row * canvas.width + first);
    if (isInPlace) {
      const source = 4 * ((row - y) * picture.width + first - x);
      const length = 4 * (end - first);
      if (isAlone && opacity === 1) picture.data.copy(canvas.data, target, source, source + length);
      else {
        for (let at = 0; at < length; at += 4) {
          lay(canvas.data, target + at, picture.data, source + at, opacity);
        }
      }
    } else {
      const sourceRow = (row + 0.5 - lowerPx - originY) / scale + originY - 0.5 - y;
      for (let column = first; column < end; column += 1) {
        sample(picture, (column + 0.5 - originX) / scale + originX - 0.5 - x, sourceRow);
        lay(canvas.data, target + 4 * (column - first), sampled, 0, opacity);
      }
    }
  }
}

/** Lays one pixel over another, both RGBA and not premultiplied. */
function lay(under: Uint8Array, at: number, over: Uint8Array, from: number, opacity: number): void {
  const own = over[from + 3] ?? 0;
  if (own === 0) return;
  const alpha = own * opacity;
  const rest = (under[at + 3] ?? 0) * (1 - alpha / 255);
  const share = alpha / (alpha + rest);
  for (let channel = 0; channel < 3; channel += 1) {
    const below = under[at + channel] ?? 0;
    under[at + channel] = below + ((over[from + channel] ?? 0) - below) * share + 0.5;
  }
  under[at + 3] = alpha + rest + 0.5;
}

/** The pixel that `sample` has taken. */
const sampled = new Uint8Array(4);

/** Between the four pixels around a place, each as much as it covers; outside of the picture there is nothing. */
function sample({ data, width, height }: Picture, x: number, y: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let corner = 0; corner < 4; corner += 1) {
    const column = left + (corner & 1);
    const row = top + (corner >> 1);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    const at = 4 * (row * width + column);
    const weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row)) * (data[at + 3] ?? 0);
    red += weight * (data[at] ?? 0);
    green += weight * (data[at + 1] ?? 0);
    blue += weight * (data[at + 2] ?? 0);
    alpha += weight;
  }
  const share = alpha === 0 ? 0 : 1 / alpha;
  sampled[0] = red * share;
  sampled[1] = green * share;
  sampled[2] = blue * share;
  sampled[3] = alpha;
}
