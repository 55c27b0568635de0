import type { Reading } from "../../spoken-grammar";
import { isBoundary, matchAt, type Place } from "../place";
import { sayWhole } from "../written-number";

const dayFirst = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/y;
const yearFirst = /(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const clock = /(\d{1,2})(?:[:h]| h )(\d{2})(?![\d:])/y;

/** "15/8/1947", "2025-10-03": said as the language writes such a day out. */
export function readDate({ text, start, locale, sayAlone }: Place): Reading | undefined {
  const early = matchAt(yearFirst, text, start);
  const match = early ?? matchAt(dayFirst, text, start);
  if (!match) return undefined;
  const [year = "", month = "", day = ""] = early
    ? [match[1], match[3], match[4]]
    : [match[4], match[3], match[1]];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return undefined;
  const written = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeZone: "UTC",
    numberingSystem: "latn",
    calendar: "gregory",
  }).format(date);

  return {
    semioticClass: "date",
    evidence: 3,
    end: start + match[0].length,
    say: () => [sayAlone(written)],
  };
}

/** "10:30", "10 h 30". */
export function readTime({ text, start, table }: Place): Reading | undefined {
  const match = matchAt(clock, text, start);
  const [written = "", hour = "", minute = ""] = match ?? [];
  const clockEnd = start + written.length;
  if (!match || Number(hour) > 24 || Number(minute) > 59 || !isBoundary(text, clockEnd)) return undefined;
  const end = clockEnd + ((table.timeUnit && matchAt(table.timeUnit, text, clockEnd)?.[0].length) ?? 0);
  const say = (digits: string) => sayWhole(String(Number(digits)), table);

  return {
    semioticClass: "time",
    evidence: 3,
    end,
    say: () => [table.time(String(Number(hour)), String(Number(minute)), say)],
  };
}
