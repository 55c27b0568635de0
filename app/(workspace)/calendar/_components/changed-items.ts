import { replaceEqualDeep } from "@tanstack/react-query";
import type { Calendar } from "@/server/calendar/load-calendar";
import type { CalendarChange } from "@/server/calendar/watch-calendar";

type Change = Pick<CalendarChange, "items" | "goneIds">;

/** A month in which items are as a change has them. Pure. */
export function applyChange(calendar: Calendar, { items, goneIds }: Change): Calendar {
  if (items.length + goneIds.length === 0) return calendar;
  const changed = new Set([...goneIds, ...items.map(({ publicationId }) => publicationId)]);
  const kept = calendar.items.filter(({ publicationId }) => !changed.has(publicationId));

  return { ...calendar, items: [...kept, ...items].sort((one, other) => one.atMs - other.atMs) };
}

/** Whether a change has items that were in no place of these months before. Pure. */
export function hasArrivals(calendars: Calendar[], { items }: Change): boolean {
  const isKnown = (id: string) =>
    calendars.some((calendar) => calendar.items.some(({ publicationId }) => publicationId === id));

  return !items.every(({ publicationId }) => isKnown(publicationId));
}

/**
 * Makes a function that gives each calendar with what has not changed since the last one as the same objects: their cards are not
 * drawn anew.
 */
export function createUnchangedKeeper(): (calendar: Calendar) => Calendar {
  let last: Calendar | undefined;

  return (calendar) => {
    const known = new Map(last?.items.map((item) => [item.publicationId, item]));
    last = {
      items: calendar.items.map((item) => replaceEqualDeep(known.get(item.publicationId), item)),
      channels: replaceEqualDeep(last?.channels, calendar.channels),
    };

    return last;
  };
}
