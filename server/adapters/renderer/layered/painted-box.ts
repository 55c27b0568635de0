import type { Box } from "@/remotion/stage";

/**
 * The smallest box with even sides that holds every pixel of `cell` that is not fully transparent, counted from the
 * cell's corner; undefined if there is none. `pixels` are RGBA rows of `rowWidth` pixels; even, because chroma has half
 * the resolution.
 */
export function findPaintedBox(pixels: Buffer, rowWidth: number, cell: Box): Box | undefined {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const isPaintedRow = (y: number) => {
    const start = (cell.y + y) * rowWidth + cell.x;
    // A transparent pixel is a zero word: PNG from a browser is premultiplied before it is written.
    for (let index = start; index < start + cell.width; index += 1) if (words[index] !== 0) return true;

    return false;
  };
  let top = 0;
  while (top < cell.height && !isPaintedRow(top)) top += 1;
  if (top === cell.height) return undefined;

  let bottom = cell.height;
  while (!isPaintedRow(bottom - 1)) bottom -= 1;

  let left = cell.width;
  let right = 0;
  for (let y = top; y < bottom; y += 1) {
    const start = (cell.y + y) * rowWidth + cell.x;
    let x = 0;
    while (x < left && words[start + x] === 0) x += 1;
    left = x;
    x = cell.width;
    while (x > right && words[start + x - 1] === 0) x -= 1;
    right = x;
  }

  return toEvenBox({ left, top, right, bottom });
}

/** The smallest box that holds all of them; undefined of none. */
export function uniteBoxes(boxes: Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;

  return toEvenBox({
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
  });
}

function toEvenBox(edges: { left: number; top: number; right: number; bottom: number }): Box {
  const x = 2 * Math.floor(edges.left / 2);
  const y = 2 * Math.floor(edges.top / 2);

  return { x, y, width: 2 * Math.ceil(edges.right / 2) - x, height: 2 * Math.ceil(edges.bottom / 2) - y };
}
