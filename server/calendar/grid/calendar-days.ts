import { type LocalTime, readLocalTime, toLocalTime } from "@/server/publications/schedule/local-time";

/** A calendar day, in any time zone: "2026-11-29". */
export type CalendarDay = string;

const dayMs = 24 * 60 * 60_000;

const toUtcMs = (day: CalendarDay) => Date.parse(`${day}T00:00Z`);
const fromUtcMs = (ms: number): CalendarDay => new Date(ms).toISOString().slice(0, 10);

/** The day `count` days later, or earlier if negative. Pure. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return fromUtcMs(toUtcMs(day) + count * dayMs);
}

/** The same day `count` months later, or the last day of that month. Pure. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();

  return fromUtcMs(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** 1 is Monday, and 7 Sunday, as in `Intl.Locale`. Pure. */
export function weekdayOf(day: CalendarDay): number {
  return ((new Date(toUtcMs(day)).getUTCDay() + 6) % 7) + 1;
}

/** The seven days of the week that contains a day and begins on weekday `firstDay`. Pure. */
export function listWeek(day: CalendarDay, firstDay: number): CalendarDay[] {
  const start = addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));

  return Array.from({ length: 7 }, (_, index) => addDays(start, index));
}

/** The whole weeks that cover a day's month: four to six. Pure. */
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
 * The moment of a local time in a time zone: the first one if clocks show it twice, in autumn; if they skip it, in spring, it moves by the
 * skipped amount, so that 02:30 becomes 03:30. Null for an invalid time. Pure.
 */
export function toMoment(time: LocalTime, timeZone: string): Date | null {
  const read = readLocalTime(time, timeZone);

  return read.problem === undefined ? read.moment : read.insteadOf;
}

/** The same local time `count` days later. Pure. */
export function moveByDays(moment: Date, count: number, timeZone: string): Date {
  const local = toLocalTime(moment, timeZone);

  return toMoment(`${addDays(local.slice(0, 10), count)}${local.slice(10)}`, timeZone) ?? moment;
}

/** Whether a time zone's clocks skip a whole hour on a day. Pure. */
export function isSkippedHour(day: CalendarDay, hour: number, timeZone: string): boolean {
  const prefix = `${day}T${String(hour).padStart(2, "0")}`;

  return [":00", ":59"].every((minute) => readLocalTime(prefix + minute, timeZone).problem !== undefined);
}
