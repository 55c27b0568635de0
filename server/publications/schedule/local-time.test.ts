import { describe, expect, test } from "vitest";
import type { Slot } from "@/server/channels/slot";
import { findNextSlot, findSlotBeside } from "./find-next-slot";
import { readLocalTime, toLocalTime } from "./local-time";

const berlin = "Europe/Berlin";

describe("the time of a channel", () => {
  test.each([
    ["2026-12-24T18:30", berlin, "2026-12-24T17:30:00.000Z"],
    ["2026-07-01T18:30", berlin, "2026-07-01T16:30:00.000Z"],
    ["2026-12-24T18:30", "Asia/Kolkata", "2026-12-24T13:00:00.000Z"],
    ["2026-12-24T18:30", "Pacific/Auckland", "2026-12-24T05:30:00.000Z"],
    // Shown twice: the first, in summer time.
    ["2026-10-25T02:30", berlin, "2026-10-25T00:30:00.000Z"],
  ])("%s in %s is %s", (text, timeZone, moment) => {
    expect(readLocalTime(text, timeZone)).toEqual({ moment: new Date(moment) });
    expect(toLocalTime(new Date(moment), timeZone)).toBe(text);
  });

  test("a time that no clock shows in spring is refused, with the one that comes instead", () => {
    expect(readLocalTime("2027-03-28T02:30", berlin)).toEqual({
      problem: "In Europe/Berlin no clock shows 02:30 on that day, for they go forward then; choose 03:30.",
      insteadOf: new Date("2027-03-28T01:30:00Z"),
    });
  });

  test.each(["", "tomorrow", "2026-13-01T10:00", "2026-12-24T25:00"])("“%s” is no time", (text) => {
    expect(readLocalTime(text, berlin)).toMatchObject({ insteadOf: null });
  });
});

describe("the next free slot", () => {
  // A Sunday.
  const now = Date.parse("2026-11-29T12:00:00Z");
  const slots: Slot[] = [
    { weekday: "monday", time: "18:00" },
    { weekday: "sunday", time: "13:30" },
    { weekday: "sunday", time: "20:00" },
  ];
  const find = (taken: string[], at = now) =>
    findNextSlot(slots, { timeZone: berlin, now: at, taken: taken.map((text) => new Date(text)) });

  test("is the first that leaves an hour and that nothing is planned for", () => {
    expect(find([])).toEqual(new Date("2026-11-29T19:00:00Z"));
    expect(find(["2026-11-29T19:00:00Z"])).toEqual(new Date("2026-11-30T17:00:00Z"));
    expect(find(["2026-11-29T19:00:00Z", "2026-11-30T17:00:00Z"])).toEqual(new Date("2026-12-06T12:30:00Z"));
  });

  test("is as well found backwards, past those that are taken", () => {
    const before = (from: string, taken: string[] = []) =>
      findSlotBeside(slots, {
        ...{ timeZone: berlin, from: new Date(from), isBefore: true },
        taken: taken.map((text) => new Date(text)),
      });

    expect(before("2026-12-06T12:30:00Z")).toEqual(new Date("2026-11-30T17:00:00Z"));
    expect(before("2026-12-06T19:00:00Z")).toEqual(new Date("2026-12-06T12:30:00Z"));
    expect(before("2026-12-06T12:30:00Z", ["2026-11-30T17:00:00Z"])).toEqual(
      new Date("2026-11-29T19:00:00Z"),
    );
  });

  test("there is none where the channel has none", () => {
    expect(findNextSlot([], { timeZone: berlin, now, taken: [] })).toBeNull();
  });

  test("a slot that is in no clock of a day is when they show it after", () => {
    const night: Slot[] = [{ weekday: "sunday", time: "02:30" }];
    const at = Date.parse("2027-03-25T12:00:00Z");

    expect(findNextSlot(night, { timeZone: berlin, now: at, taken: [] })).toEqual(
      new Date("2027-03-28T01:30:00Z"),
    );
  });
});
