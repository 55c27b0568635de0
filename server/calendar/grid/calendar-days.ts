import { type LocalTime, readLocalTime, toLocalTime } from "@/server/publications/schedule/local-time";

/** A day of a calendar, whatever its time zone: "2026-11-29". */
export type CalendarDay = string;

const dayMs = 24 * 60 * 60_000;

const toUtcMs = (day: CalendarDay) => Date.parse(`${day}T00:00Z`);
const fromUtcMs = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10);

/** The day so many days later, or earlier. Pure. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return fromUtcMs(toUtcMs(day) + count * dayMs);
}

/** The same day so many months later, or the last that the month has. Pure. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();

  return fromUtcMs(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** 1 is Monday, and 7 Sunday, as in `Intl.Locale`. Pure. */
export function weekdayOf(day: CalendarDay): number {
  return ((new Date(toUtcMs(day)).getUTCDay() + 6) % 7) + 1;
}

/** The seven days of the week that a day is in, which begins on weekday `firstDay`. Pure. */
export function listWeek(day: CalendarDay, firstDay: number): CalendarDay[] {
  const start = addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));

  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** Whole weeks that hold all days of the month that a day is in: four to six. Pure. */
export function listMonthGrid(day: CalendarDay, firstDay: number): CalendarDay[][] {
  const first = `${day.slice(0, 7)}-01`;
  const next = addMonths(first, 1);
  const weeks: CalendarDay[][] = [];
  for (let week = listWeek(first, firstDay); (week[0] ?? next) < next;) {
    weeks.push(week);
    week = week.map((weekDay) => addDays(weekDay, 7));
  }

  return weeks;
}

/**
 * The moment of a time on a day in a time zone: where clocks show it twice, in autumn, the first; where none shows it, in spring, as
 * much later as they were put forward, so that 02:30 becomes 03:30. Null for what is no time. Pure.
 */
export function toMoment(time: LocalTime, timeZone: string): Date | null {
  const read = readLocalTime(time, timeZone);

  return read.problem === undefined ? read.moment : read.insteadOf;
}

/** The same time so many days later, on the clocks of a time zone. Pure. */
export function moveByDays(moment: Date, count: number, timeZone: string): Date {
  const local = toLocalTime(moment, timeZone);

  return toMoment(`${addDays(local.slice(0, 10), count)}${local.slice(10)}`, timeZone) ?? moment;
}

/** Whether no clock of a time zone shows any of an hour on a day: they go forward over it. Pure. */
export function isSkippedHour(day: CalendarDay, hour: number, timeZone: string): boolean {
  const prefix = `${day}T${String(hour).padStart(2, "0")}`;

  return [":00", ":59"].every((minute) => readLocalTime(prefix + minute, timeZone).problem !== undefined);
}
