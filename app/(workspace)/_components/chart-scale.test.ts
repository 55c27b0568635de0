import { expect, it } from "vitest";
import { chartTop } from "./chart-scale";

it.each([
  [0, 2],
  [0.42, 2],
  [2, 2],
  [2.0001, 4],
  [9.9, 10],
  [10, 20],
  [61, 80],
  [999, 1000],
  [12_300, 20_000],
])("bars of up to %d have a scale up to %d", (highest, top) => {
  expect(chartTop(highest)).toBe(top);
});
