import { describe, expect, test } from "vitest";
import { hourLabel, momentLabel, monthLabel, readClock, timeLabel, zoneLabel } from "./labels";

describe("a browser's clock", () => {
  test.each([
    ["en-US", true, 7],
    ["en-GB", false, 1],
    ["de-DE", false, 1],
    ["ar-EG", true, 6],
    // As a person may have set it.
    ["en-US-u-hc-h23", false, 7],
    // As Chromium says it under Linux's locale "POSIX".
    ["en-US@posix", true, 7],
  ])("of %s has twelve hours: %s, and weeks begin on day %d", (language, is12Hour, firstDay) => {
    expect(readClock(language)).toMatchObject({ is12Hour, firstDay });
  });
});

test("times are written as the clock has them, midnight and noon too", () => {
  const midnight = new Date("2026-11-29T00:00Z");

  expect(timeLabel(midnight, "UTC", false)).toBe("00:00");
  expect(timeLabel(midnight, "UTC", true)).toMatch(/^12:00\sAM$/);
  expect([0, 11, 12, 23].map((hour) => hourLabel(hour, true))).toEqual(["12 AM", "11 AM", "12 PM", "11 PM"]);
  expect(hourLabel(9, false)).toBe("09:00");
  expect(momentLabel(midnight, "Europe/Berlin", false)).toBe("Sun 29 Nov, 01:00");
  expect(monthLabel("2026-11-29")).toBe("November 2026");
});

test("of an hour that clocks show twice the zone says which it is", () => {
  const [first, second] = [new Date("2026-10-25T00:30Z"), new Date("2026-10-25T01:30Z")];

  expect(timeLabel(first, "Europe/Berlin", false)).toBe(timeLabel(second, "Europe/Berlin", false));
  expect(zoneLabel(first, "Europe/Berlin")).toBe("Europe/Berlin (GMT+2)");
  expect(zoneLabel(second, "Europe/Berlin")).toBe("Europe/Berlin (GMT+1)");
});
