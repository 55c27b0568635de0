import fc from "fast-check";
import { expect, test } from "vitest";
import { planIntensities } from "./arrangement";

test("three minutes start thin, reach full, breathe, and end thin", () => {
  const intensities = planIntensities(70);

  expect(intensities.slice(0, 4)).toEqual([0, 0, 0, 0]);
  expect(intensities.slice(12, 24)).toContain(3);
  expect(intensities.slice(30, 60)).toContain(1);
  expect(intensities.at(-1)).toBe(0);
});

test("any number of bars has a plan that ends with the final chord and adds one layer at a time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), (bars) => {
      const intensities = planIntensities(bars);
      const rises = intensities.slice(1).map((intensity, i) => intensity - (intensities[i] ?? 0));

      expect(intensities).toHaveLength(bars);
      expect(intensities.at(-1)).toBe(0);
      expect(Math.max(...rises)).toBeLessThanOrEqual(1);
    }),
  );
});
