import { expect, it } from "vitest";
import { measurePace } from "./measure-pace";

const drawn = (second: number, durationInFrames: number) => ({
  durationInFrames,
  drawnAt: new Date(second * 1000),
});

it("counts frames from when the first segment was there, in whatever order they come", () => {
  expect(measurePace([drawn(14, 60), drawn(10, 500), drawn(12, 40)])).toBe(25);
});

it.each([
  ["no segment", []],
  ["two segments", [drawn(10, 100), drawn(12, 100)]],
  ["segments that were there at once", [drawn(10, 100), drawn(10, 100), drawn(10.5, 100)]],
])("does not guess from %s", (_, segments) => {
  expect(measurePace(segments)).toBeUndefined();
});
