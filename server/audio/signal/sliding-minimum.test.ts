import fc from "fast-check";
import { expect, test } from "vitest";
import { createSlidingMinimum } from "./sliding-minimum";

test("it is the smallest of the last values, whatever they were", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.integer({ min: 1, max: 10 }),
      (values, length) => {
        const minimum = createSlidingMinimum(length);

        values.forEach((value, index) => {
          const last = values.slice(Math.max(0, index - length + 1), index + 1);
          expect(minimum.push(value)).toBe(Math.min(...last));
        });
      },
    ),
  );
});
