import { replaceEqualDeep } from "@tanstack/react-query";
import type { Calendar } from "@/server/calendar/load-calendar";
import type { CalendarChange } from "@/server/calendar/watch-calendar";

type Change = Pick<CalendarChange, "items" | "goneIds">;

/** A month with a change applied. Pure. */
export function applyChange(calendar: Calendar, { items, goneIds }: Change): Calendar {
  if (items.length + goneIds.length === 0) return calendar;
  const changed = new Set([...goneIds, ...items.map(({ publicationId }) => publicationId)]);
  const kept = calendar.items.filter(({ publicationId }) => !changed.has(publicationId));

  return { ...calendar, items: [...kept, ...items].sort((one, other) => one.atMs - other.atMs) };
}

/** Whether a change has items that none of these months had before. Pure. */
export function hasArrivals(calendars: Calendar[], { items }: Change): boolean {
  const isKnown = (id: string) =>
    calendars.some((calendar) => calendar.items.some(({ publicationId }) => publicationId === id));

  return !items.every(({ publicationId }) => isKnown(publicationId));
}

/**
 * Makes a function that returns each calendar with its unchanged items as the same objects as last time, so that their cards do
 * not render again.
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
