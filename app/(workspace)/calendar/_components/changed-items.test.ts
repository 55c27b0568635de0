import { describe, expect, test } from "vitest";
import type { Calendar } from "@/server/calendar/load-calendar";
import { applyChange, createUnchangedKeeper, hasArrivals } from "./changed-items";
import { itemOf } from "./items.fixture";

const calendar: Calendar = { channels: [], items: [itemOf("a", 1), itemOf("b", 2), itemOf("c", 3)] };
const idsOf = ({ items }: Calendar) => items.map(({ publicationId }) => publicationId);

describe("a change of a calendar", () => {
  test("moves what is there, adds what comes, and takes away what is gone", () => {
    const change = { items: [itemOf("a", 4), itemOf("d", 0)], goneIds: ["b", "unknown"] };

    expect(idsOf(applyChange(calendar, change))).toEqual(["d", "c", "a"]);
  });

  test("leaves all else the same objects", () => {
    const { items } = applyChange(calendar, { items: [itemOf("b", 9)], goneIds: [] });

    expect(items[0]).toBe(calendar.items[0]);
    expect(items[1]).toBe(calendar.items[2]);
  });

  test("has arrivals where an item was in none of the months", () => {
    const empty = { ...calendar, items: [] };
    const isArrival = (id: string) => hasArrivals([empty, calendar], { items: [itemOf(id, 5)], goneIds: [] });

    expect([isArrival("a"), isArrival("d")]).toEqual([false, true]);
  });
});

test("of a month that is asked for again only what differs is new", () => {
  const keepUnchanged = createUnchangedKeeper();
  const before = keepUnchanged(calendar);
  const answer = structuredClone({ ...calendar, items: [itemOf("x", 0), ...calendar.items.slice(0, 2)] });
  const after = keepUnchanged({ ...answer, items: [...answer.items, itemOf("c", 7)] });

  expect(after.items.map((item) => before.items.includes(item))).toEqual([false, true, true, false]);
  expect(after.channels).toBe(before.channels);
});
