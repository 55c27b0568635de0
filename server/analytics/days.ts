import type { Day } from "./schema";

const dayMs = 24 * 60 * 60_000;

/** So many days later, or earlier. Pure. */
export function shiftDay(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** All days from the first to the last. Pure. */
export function listDays(start: Day, end: Day): Day[] {
  const count = Math.round((Date.parse(end) - Date.parse(start)) / dayMs) + 1;

  return Array.from({ length: Math.max(0, count) }, (_, index) => shiftDay(start, index));
}

/** The day of a date as Postgres gives it: midnight UTC. Pure. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
