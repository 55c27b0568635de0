import type { Conventions } from "../../conventions";
import { calendarWords, monthNumbered, months, weekdays } from "../../data/calendar";
import { dayWords, monthWords } from "../../data/context-words";
import { isYear, sayCardinal, sayOrdinal, sayYear } from "../../numbers/number-words";
import { isBoundary, matchAt, wordBefore, type ClassGrammar, type Position } from "../../position";
import type { Reading } from "../../../spoken-grammar";

const yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/.-]{0,9}\d)/y;
const numeric = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-]{0,9}\d)/y;
/** "11/2020". */
const monthAndYear = /(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/.-]{0,9}\d|\p{L})/uy;
const monthAndDay = /(\d{1,2})\/(\d{1,2})(?![\d/.-]{0,9}\d|\p{L})/uy;

const isDay = (day: string) => Number(day) >= 1 && Number(day) <= 31;
const isDate = (month: string, day: string) => monthNumbered(month) !== undefined && isDay(day);

/** "2024-03-15", "3/4/2025", "15-01-2020", and "3/15" behind a word that wants a day. */
export const readNumericDate: ClassGrammar = (position) => {
  const { text, start, conventions } = position;
  const [iso, isoYear = "", , isoMonth = "", isoDay = ""] = matchAt(yearFirst, text, start) ?? [];
  if (iso !== undefined && isDate(isoMonth, isoDay)) {
    return reading(start + iso.length, () => [
      sayMonthAndDay({ month: isoMonth, day: isoDay, conventions }) + `, ${sayYear(isoYear, conventions)}`,
    ]);
  }

  const [whole, first = "", mark, second = "", year = ""] = matchAt(numeric, text, start) ?? [];
  if (whole === undefined) return readShortDate(position);
  if (year.length === 2 && mark !== "/") return undefined;
  const isMonthFirst = orderOf(first, second, mark === "." ? false : conventions.isMonthFirst);
  if (isMonthFirst === undefined) return undefined;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const words =
    isMonthFirst || conventions.isMonthFirst !== (mark === "-")
      ? sayMonthAndDay({ month, day, conventions })
      : `the ${sayOrdinal(day, conventions)} of ${monthNumbered(month) ?? ""}`;

  return reading(start + whole.length, () => [`${words}, ${sayShortYear(year, conventions)}`]);
};

/** Month first where it may be and the country says so; undefined where neither order is a date. */
function orderOf(first: string, second: string, prefersMonth: boolean): boolean | undefined {
  if (prefersMonth && isDate(first, second)) return true;
  if (isDate(second, first)) return false;

  return isDate(first, second) ? true : undefined;
}

function readShortDate({ text, start, conventions }: Position): Reading | undefined {
  const [both, monthOfYear = "", year = ""] = matchAt(monthAndYear, text, start) ?? [];
  if (both !== undefined) {
    return reading(start + both.length, () => [
      `${monthNumbered(monthOfYear) ?? ""} ${sayYear(year, conventions)}`,
    ]);
  }
  const before = wordBefore(text, start).toLowerCase();
  const [whole, first = "", second = ""] = matchAt(monthAndDay, text, start) ?? [];
  if (whole === undefined || !(dayWords.has(before) || weekdays.has(before))) return undefined;
  const isMonthFirst = orderOf(first, second, conventions.isMonthFirst);
  if (isMonthFirst === undefined) return undefined;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];

  return reading(start + whole.length, () => [sayMonthAndDay({ month, day, conventions })]);
}

/** "98" is "ninety eight", "25" is "twenty twenty five". */
function sayShortYear(year: string, conventions: Conventions): string {
  if (year.length !== 2) return sayYear(year, conventions);

  return Number(year) < 69 ? sayYear(`20${year}`, conventions) : sayCardinal(year, conventions);
}

function sayMonthAndDay({
  month,
  day,
  conventions,
}: {
  month: string;
  day: string;
  conventions: Conventions;
}): string {
  const article = conventions.saysTheDay ? "the " : "";

  return `${monthNumbered(month) ?? ""} ${article}${sayOrdinal(day, conventions)}`;
}

const reading = (end: number, say: () => string[]): Reading => ({
  semioticClass: "date",
  evidence: 3,
  end,
  say,
});

const monthName = /([A-Z]{3,9})(\.?)(?![A-Z])/iy;
const dayBehind =
  /([ -])(\d{1,2})(?:st|nd|rd|th)?(?:( ?[-–] ?)(\d{1,2})(?:st|nd|rd|th)?)?(?![\p{L}\p{N}]|[:/.,%]\d|['"%°])/uy;
const yearBehind = /(,? |-)(?:(\d{4})|'(\d\d))(?![\p{L}\p{N}%°]|[:/.,]\d)/uy;
const secondMonth = /( ?[-–/] ?)([A-Z]{3,9})(\.?)(?![A-Z])/iy;

/** The month at `at`, if it may be one there: "may" and "mar" are words. */
function readMonth(
  text: string,
  at: number,
): { name: string; end: number; isShort: boolean; hasPeriod: boolean } | undefined {
  const [whole, written = "", period = ""] = matchAt(monthName, text, at) ?? [];
  const small = written.toLowerCase();
  const name = months.get(small);
  if (whole === undefined || name === undefined || (written === small && calendarWords.has(small)))
    return undefined;
  const isShort = written.length < name.length;
  const hasPeriod = isShort && period !== "";

  return { name, end: at + written.length + (hasPeriod ? 1 : 0), isShort, hasPeriod };
}

/** "March 3, 2024", "July 5–7", "Dec. 2019", "Jan-Mar 2024", "Nov." behind "of". */
export const readMonthFirst: ClassGrammar = (position) => {
  const { text, start, conventions } = position;
  const month = readMonth(text, start);
  if (month === undefined) return undefined;

  const [days, mark = "", day = "", dash = "", lastDay = ""] = matchAt(dayBehind, text, month.end) ?? [];
  if (days !== undefined && isDay(day) && (lastDay === "" || isDay(lastDay))) {
    const article = conventions.saysTheDay ? "the " : "";
    const end = month.end + days.length;
    const to = lastDay === "" ? "" : ` to ${sayOrdinal(lastDay, conventions)}`;
    const parts = () => [
      ...addPart([month.name], `${article}${sayOrdinal(day, conventions)}${to}`, mark === " "),
      ...emptyParts(dash),
    ];

    return withYear(position, end, parts);
  }

  const [span, link = "", otherName = ""] = matchAt(secondMonth, text, month.end) ?? [];
  const other = span === undefined ? undefined : readMonth(text, month.end + link.length);
  if (other !== undefined && otherName !== "") {
    return withYear(position, other.end, () => [`${month.name} to ${other.name}`, ...emptyParts(link)]);
  }

  const dated = withYear(position, month.end, () => [month.name]);
  if (dated.end > month.end) return dated;
  const before = wordBefore(text, start).toLowerCase();
  const isMeant =
    month.isShort &&
    /^\p{Lu}/u.test(text.charAt(start)) &&
    (monthWords.has(before) || (month.hasPeriod && month.end < text.length));

  return isMeant ? dated : undefined;
};

const dayFirst = /(\d{1,2})(?:st|nd|rd|th)?(?:[-–](\d{1,2})(?:st|nd|rd|th)?)?( of)?([ -])(?=[A-Za-z]{3})/y;

/** "25 July 2012", "5–7 July", "the 26th May". */
export const readDayFirst: ClassGrammar = (position) => {
  const { text, start, conventions } = position;
  const [whole, day = "", lastDay = "", of = "", mark] = matchAt(dayFirst, text, start) ?? [];
  if (whole === undefined || !isDay(day) || (lastDay !== "" && !isDay(lastDay))) return undefined;
  const month = readMonth(text, start + whole.length);
  if (month === undefined || !isBoundary(text, month.end)) return undefined;

  const hasArticle = wordBefore(text, start).toLowerCase() === "the";
  const the = hasArticle ? "" : "the ";
  const to = lastDay === "" ? "" : ` to the ${sayOrdinal(lastDay, conventions)}`;
  const days = `${the}${sayOrdinal(day, conventions)}${to}`;
  const first = of === "" ? [`${days} of`] : [days, "of"];

  return withYear(position, month.end, () => addPart(first, month.name, mark === " "));
};

function withYear({ text, conventions }: Position, end: number, say: () => string[]): Reading {
  const [whole, mark = "", year, short] = matchAt(yearBehind, text, end) ?? [];
  const isDated = whole !== undefined && (short !== undefined || isYear(year ?? "") || mark === "-");
  if (!isDated) return reading(end, say);
  const words = short === undefined ? sayYear(year ?? "", conventions) : sayCardinal(short, conventions);

  return reading(end + whole.length, () => {
    const parts = say();
    const comma = mark.startsWith(",") ? "," : "";

    return addPart([...parts.slice(0, -1), `${parts.at(-1) ?? ""}${comma}`], words, mark !== "-");
  });
}

function addPart(parts: string[], words: string, isApart: boolean): string[] {
  return isApart ? [...parts, words] : [...parts.slice(0, -1), `${parts.at(-1) ?? ""} ${words}`];
}

/** A dash between spaces is two parts more, for which nothing is said. */
function emptyParts(dash: string): string[] {
  return Array.from(dash.matchAll(/ /g), () => "");
}
