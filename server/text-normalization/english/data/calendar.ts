/** Month and weekday names with their usual short forms, by CLDR (through `Intl`) and the Associated Press's style. */
const monthNames = namesOf({ month: "long" }, (index) => new Date(Date.UTC(2024, index, 15)), 12);
const weekdayNames = namesOf({ weekday: "long" }, (index) => new Date(Date.UTC(2024, 0, 1 + index)), 7);

function namesOf(options: Intl.DateTimeFormatOptions, dateAt: (index: number) => Date, count: number) {
  const format = new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" });

  return Array.from({ length: count }, (_, index) => format.format(dateAt(index)));
}

/** Three letters stand for a name, and four for these. */
const longerForms: Record<string, string> = {
  sept: "September",
  tues: "Tuesday",
  thur: "Thursday",
  thurs: "Thursday",
};

function withShortForms(names: string[]): ReadonlyMap<string, string> {
  const all = names.flatMap((name) => [
    [name.toLowerCase(), name] as const,
    [name.slice(0, 3).toLowerCase(), name] as const,
  ]);
  const longer = Object.entries(longerForms).filter(([, name]) => names.includes(name));

  return new Map([...all, ...longer]);
}

/** By name or short form, in small letters. */
export const months = withShortForms(monthNames);
export const weekdays = withShortForms(weekdayNames);

/** "7", "07" as "July"; undefined beyond 12. */
export function monthNumbered(number: string): string | undefined {
  return monthNames[Number(number) - 1];
}

/** Short forms that are words too: they are days and months only beside a number or another such name. */
export const calendarWords: ReadonlySet<string> = new Set("mar may march mon wed sat sun".split(" "));

/** Behind a time of day, letter by letter (IANA's abbreviations in English-speaking countries). */
export const timeZones: ReadonlySet<string> = new Set(
  "EST EDT CST CDT MST MDT PST PDT ET CT MT PT GMT UTC BST CET CEST IST AEST AEDT JST".split(" "),
);
