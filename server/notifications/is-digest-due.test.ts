import { expect, it } from "vitest";
import { isDigestDue } from "./is-digest-due";

it.each([
  ["Europe/Berlin", "2026-07-01T06:07:00Z", true],
  ["Europe/Berlin", "2026-12-01T06:07:00Z", false],
  ["Europe/Berlin", "2026-12-01T07:07:00Z", true],
  ["America/New_York", "2026-12-01T13:07:00Z", true],
  ["Asia/Kathmandu", "2026-12-01T03:07:00Z", true],
  ["UTC", "2026-12-01T20:07:00Z", false],
])("a daily mail to %s at %s: %s", (timeZone, now, isDue) => {
  expect(isDigestDue({ digest: "daily", timeZone }, new Date(now))).toBe(isDue);
});

it("comes once a day in every zone, also where the clock is changed", () => {
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    for (const day of [Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25), Date.UTC(2026, 10, 1)]) {
      const hours = Array.from({ length: 24 }, (_, hour) => new Date(day + hour * 3_600_000 + 420_000));
      const count = hours.filter((now) => isDigestDue({ digest: "daily", timeZone }, now)).length;

      expect(count, timeZone).toBe(1);
    }
  }
});

it("is sent each hour or never where somebody wants it so", () => {
  expect(isDigestDue({ digest: "hourly", timeZone: "UTC" }, new Date())).toBe(true);
  expect(isDigestDue({ digest: "off", timeZone: "UTC" }, new Date())).toBe(false);
});
