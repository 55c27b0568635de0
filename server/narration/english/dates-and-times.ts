import { isYear, sayNumber, sayNumberOrYear, sayOrdinal, sayYear } from "./number-words";
import type { SpeechRule } from "./speech-rule";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "March" or "Mar" as "March"; undefined for anything else. */
function monthNamed(name: string): string | undefined {
  const isShort = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(name);

  return months.find((month) => month === name || (isShort && month.startsWith(name)));
}

function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;
}

function sayDate(year: string, month: string, day: string): string | undefined {
  const name = months[Number(month) - 1];
  if (name === undefined || !isDay(day)) return undefined;

  return `${name} ${sayOrdinal(day)}, ${isYear(year) ? sayYear(year) : sayNumber(year)}`;
}

/** "2024-03-15", and "3/4/2025", whose first number is the month in American English only ("3.4.2025": the day everywhere). */
export const sayNumericDate: SpeechRule = ({ core, locale }) => {
  const [, isoYear, isoMonth = "", isoDay = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(core) ?? [];
  if (isoYear !== undefined) return sayDate(isoYear, isoMonth, isoDay);

  const [, first, second = "", year = ""] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(core) ?? [];
  if (first === undefined) return undefined;

  const isMonthFirst = core.includes("/") && /^en(?:-US)?$/i.test(locale);

  return isMonthFirst ? sayDate(year, first, second) : sayDate(year, second, first);
};

/** "March 3", "3 March" and "Mar" beside a number. */
export const sayMonthAndDay: SpeechRule = ({ core, previous, next }) => {
  if (isDay(core) && monthNamed(previous) !== undefined) return sayOrdinal(core);
  if (isDay(core) && monthNamed(next) !== undefined) return `the ${sayOrdinal(core)} of`;

  const isBesideNumber = /^\d/.test(previous) || /^\d/.test(next);

  return isBesideNumber ? monthNamed(core) : undefined;
};

/** "1st", "22nd", "1,000th". */
export const sayOrdinalNumber: SpeechRule = ({ core }) => {
  const [, digits] = /^(\d{1,3}(?:,\d{3})*|\d{1,9})(?:st|nd|rd|th)$/i.exec(core) ?? [];

  return digits === undefined ? undefined : sayOrdinal(digits);
};

function sayHalfOfDay(mark: string): string {
  return mark.toLowerCase().startsWith("a") ? "A M" : "P M";
}

/** "10:30", "10:05pm", "7am", "14:00"; "16:9" and other ratios are "sixteen to nine". */
export const sayTimeOrRatio: SpeechRule = ({ core, next }) => {
  const [, hour, mark] = /^(\d{1,2})([ap]\.?m\.?)$/i.exec(core) ?? [];
  if (hour !== undefined && mark !== undefined) return `${sayNumber(hour)} ${sayHalfOfDay(mark)}`;

  const clock = /^(?<hours>[01]?\d|2[0-4]):(?<minutes>[0-5]\d)(?<half>[ap]\.?m\.?)?$/i.exec(core)?.groups;
  const [, left, right] = /^(\d+):(\d+)$/.exec(core) ?? [];
  if (clock === undefined) return right && left && `${sayNumber(left)} to ${sayNumber(right)}`;

  const { hours = "", minutes = "", half } = clock;
  const hourWords = sayNumber(String(Number(hours)));
  const hasHalf = half !== undefined || /^[ap]\.?m$/i.test(next);
  const minuteWords = minutes.startsWith("0")
    ? `oh ${sayNumber(minutes.slice(1))}`
    : sayNumberOrYear(minutes);
  const ending = hasHalf ? "" : Number(hours) > 12 || hours === "00" ? " hundred" : " o'clock";
  const time = minutes === "00" ? hourWords + ending : `${hourWords} ${minuteWords}`;

  return half === undefined ? time : `${time} ${sayHalfOfDay(half)}`;
};
