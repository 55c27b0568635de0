import type { CalendarStage } from "@/server/calendar/schema";
import type { CalendarDay } from "@/server/calendar/grid/calendar-days";

/** How somebody's browser writes times; the page itself is in English. */
export type Clock = { is12Hour: boolean; firstDay: number; timeZone: string };

type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

const mondayFirst = 1;

/** The hours, the first day of the week and the time zone of a browser. */
export function readClock(language: string | undefined): Clock {
  // Chromium under Linux's locale "POSIX" says "en-US@posix", which is no language tag.
  const tag = language?.split("@")[0];
  const { hour12, locale, timeZone } = new Intl.DateTimeFormat(tag, { hour: "numeric" }).resolvedOptions();
  const known: LocaleWithWeek = new Intl.Locale(locale);
  // Firefox has neither before version 150; a Monday is right for most of the world.
  const firstDay = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? mondayFirst;

  return { is12Hour: hour12 ?? false, firstDay, timeZone };
}

const toDate = (day: CalendarDay) => new Date(`${day}T00:00Z`);
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });

  return (day: CalendarDay) => formatter.format(toDate(day));
};

/** "November 2026". */
export const monthLabel = format({ month: "long", year: "numeric" });
/** "Sunday 29 November". */
export const dayLabel = format({ weekday: "long", day: "numeric", month: "long" });
/** "Sun 29 Nov". */
export const shortDayLabel = format({ weekday: "short", day: "numeric", month: "short" });
/** "Sun". */
export const weekdayLabel = format({ weekday: "short" });
/** "29 Nov". */
export const dateLabel = format({ day: "numeric", month: "short" });

const clocks = { true: "en-US", false: "en-GB" } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** "18:30", or "6:30 PM". */
export function timeLabel(moment: Date, timeZone: string, is12Hour: boolean): string {
  const key = `${timeZone} ${is12Hour}`;
  const known = formatters.get(key);
  const formatter =
    known ??
    new Intl.DateTimeFormat(clocks[`${is12Hour}`], {
      ...{ timeZone, hour: is12Hour ? "numeric" : "2-digit", minute: "2-digit" },
      hourCycle: is12Hour ? "h12" : "h23",
    });
  if (!known) formatters.set(key, formatter);

  return formatter.format(moment);
}

/** "18:00" or "6 PM": the name of an hour's row. */
export function hourLabel(hour: number, is12Hour: boolean): string {
  if (!is12Hour) return `${String(hour).padStart(2, "0")}:00`;

  return `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? "AM" : "PM"}`;
}

/** "Sun 29 Nov, 18:30". */
export function momentLabel(moment: Date, timeZone: string, is12Hour: boolean): string {
  const day = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, weekday: "short", day: "numeric", month: "short" },
  }).format(moment);

  return `${day.replace(",", "")}, ${timeLabel(moment, timeZone, is12Hour)}`;
}

/** "Europe/Berlin (GMT+1)": also which of two hours it is that clocks show twice. */
export function zoneLabel(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }).formatToParts(
    moment,
  );
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";

  return `${timeZone.replaceAll("_", " ")} (${offset})`;
}

export const stageLabels: Record<CalendarStage, string> = {
  draft: "Draft",
  queued: "Queued",
  uploading: "Uploading",
  scheduled: "Scheduled",
  published: "Published",
  failed: "Failed",
};
