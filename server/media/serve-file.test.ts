import fc from "fast-check";
import { expect, it } from "vitest";
import { parseRange } from "./serve-file";

it("a player gets the bytes that it asks for", () => {
  expect(parseRange("bytes=0-99", 1000)).toEqual({ start: 0, end: 99 });
  expect(parseRange("bytes=900-", 1000)).toEqual({ start: 900, end: 999 });
  expect(parseRange("bytes=-100", 1000)).toEqual({ start: 900, end: 999 });
  expect(parseRange(null, 1000)).toBeUndefined();
  expect(parseRange("bytes=1000-", 1000)).toBe("unsatisfiable");
});

it("whatever is asked for, nothing beyond the file is read", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e6 }), (text, a, b, size) => {
      for (const range of [text, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
        const part = parseRange(range, size);
        if (part === undefined || part === "unsatisfiable") continue;
        expect(part.start).toBeGreaterThanOrEqual(0);
        expect(part.start).toBeLessThanOrEqual(part.end);
        expect(part.end).toBeLessThan(size);
      }
    }),
  );
});
