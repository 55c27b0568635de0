import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultRetryDelayMs, retryAt } from "./retry-delay";

const now = new Date("2026-03-01T12:00:00Z");

test("each attempt waits longer than the last, up to two hours and half a minute", () => {
  fc.assert(
    fc.property(fc.nat(20), (attempt) => {
      const delayMs = defaultRetryDelayMs(attempt);

      expect(delayMs).toBeGreaterThanOrEqual(15_000);
      expect(delayMs).toBeLessThan(2 * 3_600_000 + 30_000);
    }),
  );
  expect(defaultRetryDelayMs(4)).toBeGreaterThanOrEqual(5 * 60_000);
  expect(defaultRetryDelayMs(20)).toBeGreaterThanOrEqual(2 * 3_600_000);
});

test("a step that names a time is tried again then, in seconds or at a date", () => {
  expect(retryAt("90", 5, now)).toEqual(new Date("2026-03-01T12:01:30Z"));
  expect(retryAt("2026-03-02T00:00:00.000Z", 5, now)).toEqual(new Date("2026-03-02T00:00:00Z"));
});

test("a step that names none is tried again after the delay", () => {
  expect(retryAt(null, 5_000, now)).toEqual(new Date("2026-03-01T12:00:05Z"));
});
