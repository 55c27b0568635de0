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

/** One format per time zone: making one takes milliseconds, so each is made once, when first used. */
function createFormats(locale: string, options: Intl.DateTimeFormatOptions) {
  const known = new Map<string, Intl.DateTimeFormat>();

  return (timeZone: string) => {
    const format = known.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
    known.set(timeZone, format);

    return format;
  };
}

const toDate = (day: CalendarDay) => new Date(`${day}T00:00Z`);
const format = (options: Intl.DateTimeFormatOptions) => {
  const formats = createFormats("en-GB", options);

  return (day: CalendarDay) => formats("UTC").format(toDate(day));
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

const timesOf12 = createFormats("en-US", { hour: "numeric", minute: "2-digit", hourCycle: "h12" });
const timesOf24 = createFormats("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "18:30", or "6:30 PM". */
export function timeLabel(moment: Date, timeZone: string, is12Hour: boolean): string {
  return (is12Hour ? timesOf12 : timesOf24)(timeZone).format(moment);
}

/** "18:00" or "6 PM": the name of an hour's row. */
export function hourLabel(hour: number, is12Hour: boolean): string {
  if (!is12Hour) return `${String(hour).padStart(2, "0")}:00`;

  return `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? "AM" : "PM"}`;
}

const daysOfMoments = createFormats("en-GB", { weekday: "short", day: "numeric", month: "short" });

/** "Sun 29 Nov, 18:30". */
export function momentLabel(moment: Date, timeZone: string, is12Hour: boolean): string {
  const day = daysOfMoments(timeZone).format(moment);

  return `${day.replace(",", "")}, ${timeLabel(moment, timeZone, is12Hour)}`;
}

const offsetFormats = createFormats("en-GB", { timeZoneName: "shortOffset" });

/** "Europe/Berlin (GMT+1)": the offset also tells apart the two hours that clocks show twice. */
export function zoneLabel(moment: Date, timeZone: string): string {
  const parts = offsetFormats(timeZone).formatToParts(moment);
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
