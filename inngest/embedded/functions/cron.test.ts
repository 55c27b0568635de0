import fc from "fast-check";
import { expect, test } from "vitest";
import { findCronViolation, nextFireOf } from "./cron";

test("a cron without a time zone fires by UTC", () => {
  expect(nextFireOf("30 6 * * *", new Date("2026-07-01T06:30:00Z"))).toEqual(
    new Date("2026-07-02T06:30:00Z"),
  );
});

test("a cron in a time zone keeps its local hour when the clocks change", () => {
  const cron = "TZ=Europe/Berlin 0 9 * * *";

  expect(nextFireOf(cron, new Date("2026-03-28T00:00:00Z"))).toEqual(new Date("2026-03-28T08:00:00Z"));
  expect(nextFireOf(cron, new Date("2026-03-29T00:00:00Z"))).toEqual(new Date("2026-03-29T07:00:00Z"));
});

test("the next fire always lies ahead, on a whole minute", () => {
  const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

  fc.assert(
    fc.property(moment, (after) => {
      const next = nextFireOf("*/7 * * * *", after).getTime();

      expect(next).toBeGreaterThan(after.getTime());
      expect(next - after.getTime()).toBeLessThanOrEqual(7 * 60_000);
      expect(next % 60_000).toBe(0);
    }),
  );
});

test.each(["* * * *", "* * * * * *", "61 * * * *", "@daily", "TZ=Mars/Olympus 0 * * * *", ""])(
  "%j is no cron",
  (cron) => {
    expect(findCronViolation(cron)).toEqual(expect.any(String));
  },
);

test("five fields are a cron, with a time zone or without", () => {
  expect(findCronViolation("0 9 * * 1-5")).toBeUndefined();
  expect(findCronViolation("TZ=America/New_York 0 9 * * MON")).toBeUndefined();
});
