import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDimensions } from "@/remotion/timeline/dimensions";
import { formatSchema } from "@/remotion/timeline/schema";
import { growBox } from "./plan-layers";

const scales = [0.5, 1, 4 / 3, 2];

it("a layer's box holds its paint and margin, lies in the picture, and is even at every preset's scale", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...formatSchema.options),
      fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 1, noNaN: true }))),
      fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) }),
      (format, [left = 0, top = 0, across = 0, down = 0], margin) => {
        const picture = formatDimensions[format];
        const [x, y] = [left * picture.width, top * picture.height];
        const paint = { x, y, width: across * (picture.width - x), height: down * (picture.height - y) };
        const box = growBox(paint, margin, picture);

        expect(box.x).toBeLessThanOrEqual(Math.max(0, paint.x - margin.x));
        expect(box.x + box.width).toBeGreaterThanOrEqual(
          Math.min(picture.width, paint.x + paint.width + margin.x) - 1e-6,
        );
        expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
        for (const scale of scales) {
          for (const edge of [box.x, box.y, box.width, box.height]) {
            const pixels = edge * scale;
            expect(Math.abs(pixels - 2 * Math.round(pixels / 2))).toBeLessThan(1e-6);
          }
        }
      },
    ),
  );
});
