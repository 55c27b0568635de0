import { describe, expect, test } from "vitest";
import { weekdaySchema } from "@/server/channels/slot";
import { seriesCadenceSchema } from "../schema";
import { findFreeTime, findTimeAfter, listTimesAfter } from "./find-time";

const cron = (expression: string, timeZone = "Europe/Berlin") => ({
  cadence: { kind: "cron" as const, expression, timeZone },
  ...{ slots: [], timeZone: "UTC" },
});
const refuse = (expression: string, timeZone = "Europe/Berlin") =>
  seriesCadenceSchema.safeParse({ kind: "cron", expression, timeZone }).error?.issues[0]?.message;

describe("a cron expression", () => {
  test.each([
    ["* * * * *", "A series runs at most once an hour: give one minute in the first field, such as 0."],
    ["0,30 9 * * *", "A series runs at most once an hour: give one minute in the first field, such as 0."],
    ["0 0 30 2 *", "This day never comes; choose one that its month has."],
    ["0 0 31 4 *", "This day never comes; choose one that its month has."],
    [
      "tomorrow",
      "A cron expression has five fields, minute, hour, day, month and weekday, such as 0 18 * * 1-5 for 18:00 from Monday to Friday.",
    ],
    [
      "0 0 18 * * 1",
      "A cron expression has five fields, minute, hour, day, month and weekday, such as 0 18 * * 1-5 for 18:00 from Monday to Friday.",
    ],
    [
      "0 25 * * *",
      "This is no cron expression; write one such as 0 18 * * 1-5 for 18:00 from Monday to Friday.",
    ],
  ])("“%s” is refused in one sentence", (expression, sentence) => {
    expect(refuse(expression)).toBe(sentence);
  });

  test("of an unknown zone is refused, one of a leap day comes", () => {
    expect(refuse("0 18 * * *", "Mars/Olympus")).toBe(
      "There is no such time zone; choose one such as Europe/Berlin.",
    );
    expect(refuse("0 0 29 2 *")).toBeUndefined();
    expect(findTimeAfter(cron("0 0 29 2 *", "UTC"), new Date("2026-11-29T00:00Z"))).toEqual(
      new Date("2028-02-29T00:00Z"),
    );
  });

  test("keeps to the clocks of its zone, in a gap as slots do, and once in an hour that comes twice", () => {
    const spring = listTimesAfter(cron("30 2 * * *"), new Date("2027-03-27T12:00Z"), 2);
    const autumn = listTimesAfter(cron("30 2 * * *"), new Date("2026-10-24T12:00Z"), 2);

    expect(spring).toEqual([new Date("2027-03-28T01:30Z"), new Date("2027-03-29T00:30Z")]);
    expect(autumn).toEqual([new Date("2026-10-25T00:30Z"), new Date("2026-10-26T01:30Z")]);
  });
});

describe("the next free time", () => {
  const now = Date.parse("2026-11-29T12:00Z");

  test("of a cron expression leaves an hour, and is none at which something is planned", () => {
    const find = (taken: string[]) =>
      findFreeTime(cron("0 * * * *", "UTC"), { now, taken: taken.map((text) => new Date(text)) });

    expect(find([])).toEqual(new Date("2026-11-29T14:00Z"));
    expect(find(["2026-11-29T14:00Z"])).toEqual(new Date("2026-11-29T15:00Z"));
  });

  test("of slots is the channel's, in its own zone; without slots there is none", () => {
    const source = {
      cadence: { kind: "slots" as const },
      slots: [{ weekday: "monday" as const, time: "18:00" }],
      timeZone: "Asia/Kolkata",
    };

    expect(findFreeTime(source, { now, taken: [] })).toEqual(new Date("2026-11-30T12:30Z"));
    expect(findFreeTime({ ...source, slots: [] }, { now, taken: [] })).toBeNull();
    expect(findTimeAfter({ ...source, slots: [] }, new Date(now))).toBeNull();
  });
});

test("of a slot every night there is one time a day, in each zone, also when its clocks change", () => {
  const slots = weekdaySchema.options.map((weekday) => ({ weekday, time: "02:30" }));
  const dayMs = 24 * 60 * 60_000;

  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    for (const start of ["2026-03-01T00:00Z", "2026-10-01T00:00Z"]) {
      const times = listTimesAfter({ cadence: { kind: "slots" }, slots, timeZone }, new Date(start), 45);
      const gaps = times.slice(1).map((time, index) => time.getTime() - (times[index]?.getTime() ?? 0));

      expect(times, timeZone).toHaveLength(45);
      for (const gap of gaps) expect(Math.abs(gap - dayMs), timeZone).toBeLessThanOrEqual(2 * 60 * 60_000);
    }
  }
});
