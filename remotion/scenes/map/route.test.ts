import fc from "fast-check";
import { geoDistance, geoPath } from "d3-geo";
import { describe, expect, it } from "vitest";
import { frameMap } from "./frame-map";
import { drawLeg, greatCircle, type Position } from "./route";

const box = { x: 96, y: 54, width: 1728, height: 780 };
const anyPosition: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
/** Opposite places have no shortest way between them. */
const anyLeg = fc
  .tuple(anyPosition, anyPosition)
  .filter(([from, to]) => geoDistance(from, to) > 0.01 && geoDistance(from, to) < 3.1);

function lengthInRadians(points: readonly Position[]): number {
  return points.slice(1).reduce((sum, point, index) => sum + geoDistance(points[index] ?? point, point), 0);
}

describe("a great circle", () => {
  it("begins and ends at its places, and is as long as the distance between them", () => {
    fc.assert(
      fc.property(anyLeg, ([from, to]) => {
        const points = greatCircle(from, to);

        expect(points[0]).toEqual(from);
        expect(points.at(-1)).toEqual(to);
        expect(lengthInRadians(points)).toBeCloseTo(geoDistance(from, to), 6);
      }),
    );
  });

  it("crosses the date line where that is shorter", () => {
    const points = greatCircle([140, 36], [-122, 37]);

    expect(points.every(([longitude]) => Math.abs(longitude) > 120)).toBe(true);
  });
});

describe("a drawn leg", () => {
  it("never jumps across the picture: over the map's edge it goes on at the other", () => {
    fc.assert(
      fc.property(anyLeg, ([from, to]) => {
        const positions = greatCircle(from, to);
        const projection = frameMap({ countries: [], positions }, box).projectionAt(1);
        const { path = "" } = drawLeg({ from, to }, 1, projection) ?? {};

        for (const piece of path.split("M").slice(1)) {
          const points = piece.split("L").map((point) => point.split(",").map(Number));
          const steps = points.slice(1).map(([x = 0, y = 0], index) => {
            const [beforeX = 0, beforeY = 0] = points[index] ?? [];

            return Math.hypot(x - beforeX, y - beforeY);
          });

          // Over a pole, which a world map draws as a line, a step spans up to a third of the map.
          expect(Math.max(0, ...steps)).toBeLessThan(0.5 * box.width);
        }
      }),
    );
  });

  it("lies in the box, with all its stops", () => {
    fc.assert(
      fc.property(anyLeg, ([from, to]) => {
        const positions = greatCircle(from, to);
        const projection = frameMap({ countries: [], positions }, box).projectionAt(1);
        const [[left, top], [right, bottom]] = geoPath(projection).bounds({
          type: "MultiPoint",
          coordinates: positions,
        });

        expect(left).toBeGreaterThan(box.x - 1);
        expect(right).toBeLessThan(box.x + box.width + 1);
        expect(top).toBeGreaterThan(box.y - 1);
        expect(bottom).toBeLessThan(box.y + box.height + 1);
      }),
    );
  });

  it("grows from its start, its head in front", () => {
    const [from, to]: [Position, Position] = [
      [-9.14, 38.72],
      [75.77, 11.25],
    ];
    const projection = frameMap({ countries: [], positions: greatCircle(from, to) }, box).projectionAt(1);
    const heads = [0.1, 0.5, 1].map((progress) => drawLeg({ from, to }, progress, projection)?.head.x ?? 0);

    expect(drawLeg({ from, to }, 0, projection)).toBeUndefined();
    expect(heads).toEqual(heads.toSorted((one, other) => one - other));
    expect(heads.at(-1)).toBeCloseTo(projection(to)?.[0] ?? 0, 6);
  });
});

describe("a zoom", () => {
  const { projectionAt } = frameMap({ countries: [], positions: [[14.25, 40.84]] }, box);

  it("keeps the place where it is", () => {
    for (const zoom of [0, 0.3, 1]) {
      expect(projectionAt(zoom)([14.25, 40.84])?.[0]).toBeCloseTo(box.x + box.width / 2, 6);
    }
  });

  it("begins with the continent: a sixth to two thirds of the last scale", () => {
    const ratio = projectionAt(1).scale() / projectionAt(0).scale();

    expect(ratio).toBeGreaterThan(1.49);
    expect(ratio).toBeLessThan(6.01);
  });
});
