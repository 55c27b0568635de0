import { expect, test } from "vitest";
import { getMsUntilPacificMidnight, listPacificDays, toPacificDay } from "./pacific-day";

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

test.each([
  ["just before a midnight", "2026-11-29T07:59:59.999Z"],
  ["at a midnight", "2026-11-28T08:00:00Z"],
])("the days from a moment on begin with its own, %s", (_case, now) => {
  expect(listPacificDays(Date.parse(now), 2)).toEqual([
    { day: "2026-11-28", startsAt: Date.parse("2026-11-28T08:00:00Z") },
    { day: "2026-11-29", startsAt: Date.parse("2026-11-29T08:00:00Z") },
  ]);
});

test("days of 23 and of 25 hours are days", () => {
  const starts = (now: string) =>
    listPacificDays(Date.parse(now), 3).map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16));

  expect(starts("2026-03-09T06:30:00Z")).toEqual([
    "2026-03-08T08:00",
    "2026-03-09T07:00",
    "2026-03-10T07:00",
  ]);
  expect(starts("2026-11-02T07:30:00Z")).toEqual([
    "2026-11-01T07:00",
    "2026-11-02T08:00",
    "2026-11-03T08:00",
  ]);
});
