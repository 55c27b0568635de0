import fc from "fast-check";
import { expect, test } from "vitest";
import { createSeededRandom } from "./seeded-random";

function take(random: () => number, count: number): number[] {
  return Array.from({ length: count }, random);
}

test("a seed and a stream always give the same numbers, all in [0, 1)", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(1000), (seed, stream) => {
      const numbers = take(createSeededRandom(seed, stream), 50);

      expect(take(createSeededRandom(seed, stream), 50)).toEqual(numbers);
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    }),
  );
});

test("two streams of one seed do not follow each other", () => {
  const first = take(createSeededRandom(7, 0), 2000);
  const second = take(createSeededRandom(7, 1), 2000);
  const correlation =
    first.reduce((sum, number, i) => sum + (number - 0.5) * ((second[i] ?? 0) - 0.5), 0) / 2000;

  expect(Math.abs(correlation * 12)).toBeLessThan(0.08);
});

test("the numbers spread evenly over tenths", () => {
  const counts = new Array<number>(10).fill(0);
  for (const number of take(createSeededRandom(3), 10_000))
    counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;

  expect(Math.min(...counts)).toBeGreaterThan(880);
  expect(Math.max(...counts)).toBeLessThan(1120);
});
