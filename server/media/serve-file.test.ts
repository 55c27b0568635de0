import fc from "fast-check";
import { expect, it } from "vitest";
import { contentDisposition, parseRange } from "./serve-file";

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

it("a download's name keeps to RFC 6266 and 8187, in whatever alphabet it is written", () => {
  expect(contentDisposition("It's (タコ).mp4")).toBe(
    `attachment; filename="It_s (__).mp4"; filename*=UTF-8''It%27s%20%28%E3%82%BF%E3%82%B3%29.mp4`,
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const header = contentDisposition(name);
      const [, ascii, encoded = ""] =
        /^attachment; filename="([\w .()-]*)"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[\dA-F]{2})*)$/.exec(
          header,
        ) ?? [];

      expect(ascii).toHaveLength(name.length);
      expect(decodeURIComponent(encoded)).toBe(name);
    }),
  );
});
