import { expect, test } from "vitest";
import { getMsUntilPacificMidnight, toPacificDay } from "./pacific-day";

test.each([
  ["in winter", "2026-11-29T05:00:00Z", "2026-11-29T08:00:00Z"],
  ["in summer", "2026-07-01T06:59:59Z", "2026-07-01T07:00:00Z"],
  ["at midnight itself", "2026-07-01T07:00:00Z", "2026-07-02T07:00:00Z"],
  ["on the day of 23 hours", "2026-03-08T08:30:00Z", "2026-03-09T07:00:00Z"],
  ["on the day of 25 hours", "2026-11-01T07:30:00Z", "2026-11-02T08:00:00Z"],
])("quota begins anew at midnight Pacific, %s", (_case, now, midnight) => {
  const moment = Date.parse(now);

  expect(new Date(moment + getMsUntilPacificMidnight(moment)).toISOString()).toBe(
    new Date(midnight).toISOString(),
  );
});

test("a day is Pacific", () => {
  expect(toPacificDay(Date.parse("2026-11-29T07:59:59Z"))).toBe("2026-11-28");
  expect(toPacificDay(Date.parse("2026-11-29T08:00:00Z"))).toBe("2026-11-29");
});
