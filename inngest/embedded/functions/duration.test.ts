import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDurationMs, parseMoment } from "./duration";

const from = new Date("2026-03-01T12:00:00Z");

test("a duration is the sum of its weeks, days, hours, minutes and seconds", () => {
  const count = fc.nat(1_000);

  fc.assert(
    fc.property(count, count, count, count, count, (weeks, days, hours, minutes, seconds) => {
      const text = `${weeks}w${days}d${hours}h${minutes}m${seconds}s`;

      expect(parseDurationMs(text)).toBe(
        ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000,
      );
    }),
  );
});

test("no text at all is no time at all, which is how the SDK writes a duration of 0", () => {
  expect(parseDurationMs("")).toBe(0);
});

test.each(["1", "s", "1 h", "1y", "h1", "1.5h", "-1s"])("%j is no duration", (text) => {
  expect(parseDurationMs(text)).toBeUndefined();
});

test("a moment is a duration from now, or a date", () => {
  expect(parseMoment("1h30m", from)).toEqual(new Date("2026-03-01T13:30:00Z"));
  expect(parseMoment("2026-04-01T00:00:00.000Z", from)).toEqual(new Date("2026-04-01T00:00:00Z"));
  expect(parseMoment("soon", from)).toBeUndefined();
});
