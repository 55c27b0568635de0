import { expect, it } from "vitest";
import { chartTop } from "./chart-scale";

it.each([
  [0, 20_000],
  [4200, 20_000],
  [20_000, 20_000],
  [20_001, 40_000],
  [99_000, 100_000],
  [100_000, 200_000],
  [610_000, 800_000],
  [9_990_000, 10_000_000],
  [123_000_000, 200_000_000],
])("bars of up to %d millionths have a scale up to %d", (highest, top) => {
  expect(chartTop(highest)).toBe(top);
});
