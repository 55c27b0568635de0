import { expect, test } from "vitest";
import { parseLength } from "./parse-length";

test.each([
  ["4:30", 270],
  ["0:45", 45],
  ["4", 240],
  ["1,5", 90],
  ["90 s", 90],
  ["2 min", 120],
  ["2 min 10 s", 130],
  ["3m", 180],
  ["1.5 minutes", 90],
])("%s is %d seconds", (text, seconds) => {
  expect(parseLength(text)).toBe(seconds);
});

test.each(["", "long", "4:75", "-3", "min"])("%j is no length", (text) => {
  expect(parseLength(text)).toBeUndefined();
});
