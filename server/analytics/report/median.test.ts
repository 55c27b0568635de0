import { expect, it } from "vitest";
import { median, medianRetention } from "./median";

it.each([
  [[], null],
  [[5, 1], null],
  [[9, 1, 5], 5],
  [[1, 2, 3, 10], 2.5],
])("the median of %j is %s: of fewer than three there is none", (values, expected) => {
  expect(median(values)).toBe(expected);
});

it("a channel's usual retention is the middle of its videos, moment by moment", () => {
  const toCurve = (...ratios: number[]) =>
    ratios.map((audienceWatchRatio, index) => ({
      ...{ elapsedVideoTimeRatio: (index + 1) / ratios.length, audienceWatchRatio },
      relativeRetentionPerformance: 0.5,
    }));
  const curves = [toCurve(1, 0.2), toCurve(0.8, 0.6), toCurve(1.1, 0.4)];

  expect(medianRetention(curves)).toEqual([1, 0.4]);
  expect(medianRetention(curves.slice(1))).toBeNull();
});
