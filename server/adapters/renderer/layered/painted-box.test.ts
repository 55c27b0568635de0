import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPaintedBox, uniteBoxes } from "./painted-box";

const rowWidth = 24;
const cell = { x: 4, y: 3, width: 16, height: 10 };

/** Transparent pixels with some painted ones, at places counted from the cell's corner. */
function paint(places: { x: number; y: number }[]): Buffer {
  const pixels = Buffer.alloc(rowWidth * 16 * 4);
  for (const { x, y } of places) pixels[4 * ((cell.y + y) * rowWidth + cell.x + x) + 3] = 1;

  return pixels;
}

const place = fc.record({
  x: fc.integer({ min: 0, max: cell.width - 1 }),
  y: fc.integer({ min: 0, max: cell.height - 1 }),
});

describe("the painted box of a cell", () => {
  it("is not there where nothing is painted", () => {
    expect(findPaintedBox(paint([]), rowWidth, cell)).toBeUndefined();
  });

  it("sees nothing outside its cell", () => {
    expect(findPaintedBox(paint([{ x: -1, y: 2 }]), rowWidth, cell)).toBeUndefined();
    expect(findPaintedBox(paint([{ x: 2, y: cell.height }]), rowWidth, cell)).toBeUndefined();
  });

  it("is the smallest even box that holds all paint, wherever it is", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (places) => {
        const box = findPaintedBox(paint(places), rowWidth, cell);
        const xs = places.map(({ x }) => x);
        const ys = places.map(({ y }) => y);

        expect(box).toEqual({
          x: even(Math.min(...xs)),
          y: even(Math.min(...ys)),
          width: even(Math.max(...xs)) + 2 - even(Math.min(...xs)),
          height: even(Math.max(...ys)) + 2 - even(Math.min(...ys)),
        });
      }),
    );
  });
});

describe("boxes together", () => {
  it("are the smallest box that holds them all", () => {
    expect(
      uniteBoxes([
        { x: 2, y: 8, width: 4, height: 2 },
        { x: 10, y: 0, width: 2, height: 4 },
      ]),
    ).toEqual({ x: 2, y: 0, width: 10, height: 10 });
    expect(uniteBoxes([])).toBeUndefined();
  });
});

function even(pixels: number): number {
  return pixels - (pixels % 2);
}
