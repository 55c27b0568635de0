import type { Box } from "@/remotion/layout/frame-layout";
import { layPixel, mixOpaque, mixWeighted, toPixels } from "./mix-pixels";
import type { Picture } from "./picture";

/** Makes a box of a picture transparent. Returns the part of the box inside the picture, in whole pixels. */
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

/** How a picture is placed: scaled about a point, lowered, faded, and cut to columns. Lengths are in canvas pixels. */
export type Way = {
  opacity: number;
  scale: number;
  originX: number;
  originY: number;
  lowerPx: number;
  fromX: number;
  untilX: number;
};

/** The picture unchanged. */
export const inPlace: Way = {
  ...{ opacity: 1, scale: 1, lowerPx: 0 },
  ...{ originX: 0, originY: 0, fromX: 0, untilX: Infinity },
};

/** `isAlone`: everything below it is transparent. */
type Placed = { picture: Picture; box: Box; isAlone: boolean };

/** Paints a picture over the canvas, within the box `inside`. */
export function paint(canvas: Picture, placed: Placed, way: Way, inside: Box): void {
  const { picture, box } = placed;
  const { scale, lowerPx, originX, originY, opacity } = way;
  const toX = (column: number) => originX + (column - originX) * scale;
  const toY = (row: number) => originY + (row - originY) * scale + lowerPx;
  const left = Math.max(inside.x, way.fromX, Math.floor(toX(box.x)));
  const right = Math.min(inside.x + inside.width, way.untilX, Math.ceil(toX(box.x + picture.width)));
  const top = Math.max(inside.y, Math.floor(toY(box.y)));
  const bottom = Math.min(inside.y + inside.height, Math.ceil(toY(box.y + picture.height)));
  if (left >= right || top >= bottom) return;
  const area = { x: left, y: top, width: right - left, height: bottom - top };

  if (scale === 1 && lowerPx === 0) {
    paintInPlace(canvas, placed, opacity, area);
  } else {
    const columns = findNeighbours(area.x, area.width, picture.width, (column) => {
      return (column + 0.5 - originX) / scale + originX - 0.5 - box.x;
    });
    const rows = findNeighbours(area.y, area.height, picture.height, (row) => {
      return (row + 0.5 - lowerPx - originY) / scale + originY - 0.5 - box.y;
    });
    paintBetween(canvas, picture, { columns, rows, opacity }, area);
  }
}

function paintInPlace(
  canvas: Picture,
  { picture, box, isAlone }: Placed,
  opacity: number,
  { x, y, width, height }: Box,
): void {
  const [target, source] = [toPixels(canvas), toPixels(picture)];
  for (let row = y; row < y + height; row += 1) {
    const to = row * canvas.width + x;
    const from = (row - box.y) * picture.width + x - box.x;
    if (isAlone && opacity === 1) target.set(source.subarray(from, from + width), to);
    else {
      for (let column = 0; column < width; column += 1) {
        const pixel = source[from + column] ?? 0;
        layPixel(target, to + column, pixel, Math.round((pixel >>> 24) * opacity));
      }
    }
  }
}

/**
 * For each row, or column, of the canvas: the two of the picture that it lies between, and the share of each, out of 256. Rows
 * outside the picture have a share of 0.
 */
type Neighbours = {
  first: Int32Array;
  second: Int32Array;
  firstShare: Uint16Array;
  secondShare: Uint16Array;
};

function findNeighbours(
  from: number,
  count: number,
  length: number,
  toSource: (place: number) => number,
): Neighbours {
  const [first, second] = [new Int32Array(count), new Int32Array(count)];
  const [firstShare, secondShare] = [new Uint16Array(count), new Uint16Array(count)];
  for (let index = 0; index < count; index += 1) {
    const source = toSource(from + index);
    const before = Math.floor(source);
    const share = Math.round(256 * (source - before));
    first[index] = Math.min(length - 1, Math.max(0, before));
    second[index] = Math.min(length - 1, Math.max(0, before + 1));
    firstShare[index] = before >= 0 && before < length ? 256 - share : 0;
    secondShare[index] = before >= -1 && before < length - 1 ? share : 0;
  }

  return { first, second, firstShare, secondShare };
}

/**
 * Mixes each pixel from the four around its place. If all four are opaque, as most are, whole numbers suffice.
 */
function paintBetween(
  canvas: Picture,
  picture: Picture,
  { columns, rows, opacity }: { columns: Neighbours; rows: Neighbours; opacity: number },
  { x, y, width, height }: Box,
): void {
  const [target, source] = [toPixels(canvas), toPixels(picture)];
  const { first, second, firstShare, secondShare } = columns;
  const opaque = Math.round(255 * opacity);

  for (let row = 0; row < height; row += 1) {
    const above = picture.width * (rows.first[row] ?? 0);
    const below = picture.width * (rows.second[row] ?? 0);
    const aboveShare = rows.firstShare[row] ?? 0;
    const belowShare = rows.secondShare[row] ?? 0;
    const to = (y + row) * canvas.width + x;

    for (let column = 0; column < width; column += 1) {
      const left = first[column] ?? 0;
      const right = second[column] ?? 0;
      const a = source[above + left] ?? 0;
      const b = source[above + right] ?? 0;
      const c = source[below + left] ?? 0;
      const d = source[below + right] ?? 0;
      if ((a | b | c | d) >>> 24 === 0) continue;

      const leftShare = firstShare[column] ?? 0;
      const rightShare = secondShare[column] ?? 0;
      const isInside = aboveShare + belowShare + leftShare + rightShare === 512;
      if (isInside && (a & b & c & d) >>> 24 === 255) {
        const shareA = (aboveShare * leftShare + 128) >> 8;
        const color = mixOpaque(a, b, c, d, shareA, aboveShare - shareA, leftShare - shareA);
        layPixel(target, to + column, color, opaque);
      } else {
        const weightA = (a >>> 24) * aboveShare * leftShare;
        const weightB = (b >>> 24) * aboveShare * rightShare;
        const weightC = (c >>> 24) * belowShare * leftShare;
        const weightD = (d >>> 24) * belowShare * rightShare;
        const alpha = Math.round((opacity * (weightA + weightB + weightC + weightD)) / 2 ** 16);
        if (alpha === 0) continue;
        const color = mixWeighted(a, b, c, d, weightA, weightB, weightC, weightD);
        layPixel(target, to + column, color, alpha);
      }
    }
  }
}
