import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inPlace, paint, type Way } from "./paint-picture";
import type { Picture } from "./picture";

const byte = fc.integer({ min: 0, max: 255 });
/** Most pixels of a drawing are opaque or empty. */
const pixel = fc.tuple(byte, byte, byte, fc.oneof(fc.constant(0), fc.constant(255), byte));

const picture = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([width, height]) =>
    fc
      .array(pixel, { minLength: width * height, maxLength: width * height })
      .map((pixels): Picture => ({ data: Buffer.from(pixels.flat()), width, height })),
  );

const place = fc.record({ x: fc.integer({ min: 0, max: 3 }), y: fc.integer({ min: 0, max: 3 }) });

const moved: fc.Arbitrary<Way> = fc.record({
  opacity: fc.double({ min: 0.05, max: 1, noNaN: true }),
  scale: fc.double({ min: 0.5, max: 1, noNaN: true }),
  originX: fc.integer({ min: 0, max: 9 }),
  originY: fc.integer({ min: 0, max: 9 }),
  lowerPx: fc.double({ min: 0, max: 3, noNaN: true }),
  fromX: fc.constant(0),
  untilX: fc.constant(Infinity),
});

const size = 12;
const whole = { x: 0, y: 0, width: size, height: size };

describe("painting a picture", () => {
  test("a picture that moves or shrinks shows at each place what lies around it", () => {
    fc.assert(
      fc.property(picture, place, moved, (source, at, way) => {
        const canvas = emptyCanvas();
        paint(canvas, { picture: source, box: { ...at, ...source }, isAlone: true }, way, whole);

        for (let y = 0; y < size; y += 1) {
          for (let x = 0; x < size; x += 1) {
            const expected = between(
              source,
              (x + 0.5 - way.originX) / way.scale + way.originX - 0.5 - at.x,
              (y + 0.5 - way.lowerPx - way.originY) / way.scale + way.originY - 0.5 - at.y,
            ).map((value) => value * way.opacity);
            for (const [channel, value] of premultiplied(canvas, x, y).entries()) {
              expect(Math.abs(value - (expected[channel] ?? 0))).toBeLessThan(4);
            }
          }
        }
      }),
    );
  });

  test("a picture at its place is copied, and where it fades only its alpha is less", () => {
    fc.assert(
      fc.property(picture, place, fc.boolean(), (source, at, fades) => {
        const opacity = fades ? 0.5 : 1;
        const canvas = emptyCanvas();
        paint(
          canvas,
          { picture: source, box: { ...at, ...source }, isAlone: true },
          { ...inPlace, opacity },
          whole,
        );

        for (let y = 0; y < source.height; y += 1) {
          for (let x = 0; x < source.width; x += 1) {
            const [red, green, blue, alpha = 0] = readPixel(source, x, y);
            const shown = Math.round(alpha * opacity);
            const painted = readPixel(canvas, x + at.x, y + at.y);
            expect(painted[3]).toBe(shown);
            if (shown > 0) expect(painted).toEqual([red, green, blue, shown]);
          }
        }
      }),
    );
  });

  test("a faded picture lets through as much of what is below it as it lacks", () => {
    const canvas = emptyCanvas();
    const grey = (level: number): Picture => ({
      data: Buffer.from([level, level, level, 255]),
      width: 1,
      height: 1,
    });
    const box = { x: 0, y: 0, width: 1, height: 1 };
    paint(canvas, { picture: grey(200), box, isAlone: false }, inPlace, whole);
    paint(canvas, { picture: grey(100), box, isAlone: false }, { ...inPlace, opacity: 0.25 }, whole);

    expect(readPixel(canvas, 0, 0)).toEqual([175, 175, 175, 255]);
  });

  test("nothing is painted outside of the columns that are shown", () => {
    const canvas = emptyCanvas();
    const row: Picture = { data: Buffer.alloc(4 * 6, 255), width: 6, height: 1 };
    const box = { x: 0, y: 0, width: 6, height: 1 };
    paint(canvas, { picture: row, box, isAlone: true }, { ...inPlace, fromX: 2, untilX: 4 }, whole);

    expect([0, 1, 2, 3, 4, 5].map((x) => readPixel(canvas, x, 0)[3])).toEqual([0, 0, 255, 255, 0, 0]);
  });
});

function emptyCanvas(): Picture {
  return { data: Buffer.alloc(4 * size * size), width: size, height: size };
}

function readPixel({ data, width }: Picture, x: number, y: number): number[] {
  const at = 4 * (y * width + x);

  return [...data.subarray(at, at + 4)];
}

function premultiplied(picture: Picture, x: number, y: number): number[] {
  const [red = 0, green = 0, blue = 0, alpha = 0] = readPixel(picture, x, y);

  return [red, green, blue, 255].map((value) => (value * alpha) / 255);
}

/** The mix of the four pixels around a place, premultiplied, each weighted by how much of it the place covers. */
function between(source: Picture, x: number, y: number): number[] {
  const sum = [0, 0, 0, 0];
  for (const column of [Math.floor(x), Math.floor(x) + 1]) {
    for (const row of [Math.floor(y), Math.floor(y) + 1]) {
      if (column < 0 || row < 0 || column >= source.width || row >= source.height) continue;
      const share = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
      for (const [channel, value] of premultiplied(source, column, row).entries()) {
        sum[channel] = (sum[channel] ?? 0) + share * value;
      }
    }
  }

  return sum;
}
