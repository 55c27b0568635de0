import { type CalendarDay } from "@/server/calendar/grid/calendar-days";
import type { CalendarItem } from "@/server/calendar/schema";
import { toLocalTime } from "@/server/publications/schedule/local-time";

export type PlacedItem = { item: CalendarItem; timeZone: string; day: CalendarDay; hour: number };

/** Items by the day that the clocks of their time zones show. Pure. */
export function placeItems(
  items: CalendarItem[],
  zoneOf: (channelId: string) => string,
): Map<CalendarDay, PlacedItem[]> {
  const days = new Map<CalendarDay, PlacedItem[]>();
  for (const item of items) {
    const timeZone = zoneOf(item.channelId);
    const local = toLocalTime(new Date(item.atMs), timeZone);
    const day = local.slice(0, 10);
    const placed = { item, timeZone, day, hour: Number(local.slice(11, 13)), local };
    const known = days.get(day);
    if (known) known.push(placed);
    else days.set(day, [placed]);
  }

  return days;
}
