import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlane, halvePlane, type Plane } from "./plane";
import { createScratch, resamplePlane } from "./resample-plane";

const size = fc.record({ width: fc.integer({ min: 1, max: 70 }), height: fc.integer({ min: 1, max: 70 }) });

function paint(width: number, height: number, level: (x: number, y: number) => number): Plane {
  const plane = createPlane(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) plane.samples[y * plane.stride + x] = level(x, y);
  }

  return plane;
}

function resample(
  source: Plane,
  view: { x: number; y: number; width: number; height: number },
  target: typeof view,
) {
  const samples = new Uint8Array(target.width * target.height);
  resamplePlane(source, view, { ...target, samples }, createScratch(source.width, target.width));

  return samples;
}

describe("a view of a plane", () => {
  it("is the plane itself when it shows all of it at its own size", () => {
    fc.assert(
      fc.property(size, fc.nat(255), ({ width, height }, seed) => {
        const source = paint(width, height, (x, y) => (seed + 37 * x + 91 * y) % 256);
        const whole = { x: 0, y: 0, width, height };
        const rows = Array.from({ length: height }, (_, y) => [
          ...source.samples.subarray(y * source.stride, y * source.stride + width),
        ]);

        expect([...resample(source, whole, whole)]).toEqual(rows.flat());
      }),
    );
  });

  it("follows a slope to within a level, wherever it looks", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });

    fc.assert(
      fc.property(size, share, share, share, (target, x, y, part) => {
        const [width, height] = [120, 60];
        const source = paint(width, height, (column, row) => column + 2 * row);
        const view = { width: 4 + 60 * part, height: 4 + 30 * part, x: 1 + 50 * x, y: 1 + 20 * y };
        const drawn = resample(source, view, { x: 0, y: 0, ...target });

        const deviations = Array.from(drawn, (level, index) => {
          const column = view.x + (((index % target.width) + 0.5) * view.width) / target.width - 0.5;
          const row = view.y + ((Math.floor(index / target.width) + 0.5) * view.height) / target.height - 0.5;

          return Math.abs(level - column - 2 * row);
        });

        expect(Math.max(...deviations)).toBeLessThan(1.1);
      }),
    );
  });

  it("never leaves the levels it is made of, even past the edges", () => {
    fc.assert(
      fc.property(size, fc.integer({ min: -40, max: 40 }), ({ width, height }, offset) => {
        const source = paint(width, height, (x, y) => ((x + y) % 2 === 0 ? 90 : 200));
        const drawn = resample(
          source,
          { x: offset, y: offset, width, height },
          { x: 0, y: 0, width: 33, height: 21 },
        );

        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(90);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe("half a plane", () => {
  it("holds the means of four, and repeats an odd edge", () => {
    const { samples, width, height } = halvePlane(paint(3, 3, (x, y) => 10 * x + 100 * (y > 1 ? 1 : 0)));

    expect([width, height]).toEqual([2, 2]);
    expect([samples[0], samples[1], samples[4], samples[5]]).toEqual([5, 20, 105, 120]);
  });
});
