import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toLocalTime } from "@/server/publications/schedule/local-time";
import {
  addDays,
  addMonths,
  isSkippedHour,
  listMonthGrid,
  listWeek,
  moveByDays,
  toMoment,
  weekdayOf,
} from "./calendar-days";

const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const [firstMs, endMs] = [Date.UTC(2026, 0, 1), Date.UTC(2036, 0, 1)];
const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const days = fc.integer({ min: 0, max: 3651 }).map((count) => addDays("2026-01-01", count));
const firstDays = fc.integer({ min: 1, max: 7 });

function offsetMs(ms: number, timeZone: string): number {
  return Date.parse(`${toLocalTime(new Date(ms), timeZone)}Z`) - Math.floor(ms / 60_000) * 60_000;
}

type Change = { timeZone: string; ms: number; byMs: number };

/** Every moment in ten years at which a zone's clocks go forward or back. */
function listChanges(timeZone: string): Change[] {
  const changes = [];
  let after = offsetMs(firstMs, timeZone);
  for (let ms = firstMs; ms < endMs; ms += 12 * dayMs) {
    const before = after;
    after = offsetMs(ms + 12 * dayMs, timeZone);
    if (before === after) continue;
    let [low, high] = [ms, ms + 12 * dayMs];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
      if (offsetMs(middle, timeZone) === before) low = middle;
      else high = middle;
    }
    changes.push({ timeZone, ms: high, byMs: offsetMs(high, timeZone) - before });
  }

  return changes;
}

describe("times over ten years, in all time zones", { timeout: 240_000 }, () => {
  const changes = zones.flatMap(listChanges);

  test("of what no clock shows there is one answer: as much later as clocks are put forward", () => {
    const gaps = changes.filter(({ byMs }) => byMs > 0);
    for (const { timeZone, ms, byMs } of gaps) {
      // Halfway into the skipped time, as local time.
      const asUtc = ms + offsetMs(ms - 60_000, timeZone) + byMs / 2;
      const skipped = new Date(asUtc).toISOString().slice(0, 16);
      const moment = toMoment(skipped, timeZone);

      expect(moment, `${skipped} in ${timeZone}`).toEqual(new Date(ms + byMs / 2));
      expect(toLocalTime(moment ?? new Date(0), timeZone)).toBe(
        new Date(asUtc + byMs).toISOString().slice(0, 16),
      );
    }
    // A time zone database without daylight saving time would prove nothing.
    expect(gaps.length).toBeGreaterThan(500);
  });

  test("what clocks show twice is the first", () => {
    const overlaps = changes.filter(({ byMs }) => byMs < 0);
    for (const { timeZone, ms, byMs } of overlaps) {
      const first = new Date(ms + byMs / 2);

      expect(toMoment(toLocalTime(first, timeZone), timeZone), `${timeZone} ${ms}`).toEqual(first);
    }
    expect(overlaps.length).toBeGreaterThan(500);
  });

  test("a time that is moved by days, and back, is where it was, unless a clock never showed it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: firstMs / 60_000, max: endMs / 60_000 - 1 }),
        fc.integer({ min: -60, max: 60 }),
        (timeZone, minute, count) => {
          const moment = new Date(minute * 60_000);
          const moved = moveByDays(moment, count, timeZone);
          const [from, to] = [toLocalTime(moment, timeZone), toLocalTime(moved, timeZone)];
          const wanted = `${addDays(from.slice(0, 10), count)}${from.slice(10)}`;

          return to === wanted || toMoment(wanted, timeZone)?.getTime() === moved.getTime();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test("02:30 in Berlin on the day that clocks go forward is 03:30", () => {
  expect(toMoment("2027-03-28T02:30", "Europe/Berlin")).toEqual(new Date("2027-03-28T01:30:00Z"));
  expect(isSkippedHour("2027-03-28", 2, "Europe/Berlin")).toBe(true);
  expect(isSkippedHour("2027-03-28", 3, "Europe/Berlin")).toBe(false);
  // Lord Howe's clocks go forward by half an hour, so no whole hour is skipped.
  expect(isSkippedHour("2026-10-04", 2, "Australia/Lord_Howe")).toBe(false);
});

describe("weeks and months", () => {
  test("a week begins on its first day, and holds the day", () => {
    fc.assert(
      fc.property(days, firstDays, (day, firstDay) => {
        const week = listWeek(day, firstDay);

        return week.length === 7 && week.includes(day) && weekdayOf(week[0] ?? "") === firstDay;
      }),
    );
  });

  test("a month is whole weeks, each of its days once, without a week that has none of it", () => {
    fc.assert(
      fc.property(days, firstDays, (day, firstDay) => {
        const weeks = listMonthGrid(day, firstDay);
        const shown = weeks.flat();
        const month = shown.filter((one) => one.startsWith(day.slice(0, 7)));
        const [last] = addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)
          .split("-")
          .slice(2);

        return (
          month.length === Number(last) &&
          shown.every((one, index) => index === 0 || one === addDays(shown[index - 1] ?? "", 1)) &&
          weeks.every((week) => week.some((one) => one.startsWith(day.slice(0, 7))))
        );
      }),
    );
  });

  test("a month after the 31st is its last day", () => {
    expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  });
});
