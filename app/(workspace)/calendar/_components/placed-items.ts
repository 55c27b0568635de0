import { type CalendarDay } from "@/server/calendar/grid/calendar-days";
import type { CalendarItem } from "@/server/calendar/schema";
import { toLocalTime } from "@/server/publications/schedule/local-time";

export type PlacedItem = { item: CalendarItem; timeZone: string; day: CalendarDay; hour: number };
export type PlacedDays = Map<CalendarDay, PlacedItem[]>;

/**
 * Makes a function that groups items by the day in their time zones. A day in which nothing has changed since the last call is
 * the same list, so that it does not render again.
 */
export function createPlacer(): (items: CalendarItem[], zoneOf: (channelId: string) => string) => PlacedDays {
  const known = new WeakMap<CalendarItem, PlacedItem>();
  let last: PlacedDays = new Map();

  function place(item: CalendarItem, timeZone: string): PlacedItem {
    const before = known.get(item);
    if (before?.timeZone === timeZone) return before;
    const local = toLocalTime(new Date(item.atMs), timeZone);
    const placed = { item, timeZone, day: local.slice(0, 10), hour: Number(local.slice(11, 13)) };
    known.set(item, placed);

    return placed;
  }

  return (items, zoneOf) => {
    const days: PlacedDays = new Map();
    for (const item of items) {
      const placed = place(item, zoneOf(item.channelId));
      const sameDay = days.get(placed.day);
      if (sameDay) sameDay.push(placed);
      else days.set(placed.day, [placed]);
    }
    for (const [day, placed] of days) {
      const before = last.get(day);
      if (before && isSameList(before, placed)) days.set(day, before);
    }
    last = days;

    return days;
  };
}

function isSameList(one: PlacedItem[], other: PlacedItem[]): boolean {
  return one.length === other.length && one.every((placed, index) => placed === other[index]);
}
