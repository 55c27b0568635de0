import { createBoundedMemo } from "@/server/bounded-memo";

/** A time on the clocks of a time zone, as the browser's own input has it: "2027-03-28T18:30". */
export type LocalTime = string;

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const dayMs = 24 * 60 * 60_000;

/** The local time in an IANA time zone at a moment. */
export function toLocalTime(moment: Date, timeZone: string): LocalTime {
  return new Date(moment.getTime() + getOffsetMs(moment.getTime(), timeZone)).toISOString().slice(0, 16);
}

/**
 * The moment at which clocks of a time zone show a time: the first one if they show it twice, in autumn. In spring they skip some times:
 * `problem` says so and names the time that replaces it.
 */
export function readLocalTime(
  text: LocalTime,
  timeZone: string,
): { moment: Date; problem?: undefined } | { problem: string; insteadOf: Date | null } {
  const asUtcMs = pattern.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(asUtcMs)) {
    return { problem: "Enter a day and a time, such as 24 December 2026, 18:30.", insteadOf: null };
  }
  // Whatever the clocks do that day, the offset is the one before or the one after.
  const [before, after] = [asUtcMs - dayMs, asUtcMs + dayMs].map((ms) => getOffsetMs(ms, timeZone));
  const candidates = [before ?? 0, after ?? 0].map((offset) => asUtcMs - offset).sort((a, b) => a - b);
  const found = candidates.find((ms) => toLocalTime(new Date(ms), timeZone) === text);
  if (found !== undefined) return { moment: new Date(found) };
  const insteadOf = new Date(asUtcMs - (before ?? 0));

  return {
    problem: `In ${timeZone} no clock shows ${text.slice(11)} on that day, for they go forward then; choose ${toLocalTime(insteadOf, timeZone).slice(11)}.`,
    insteadOf,
  };
}

/** Offsets at midnight in UTC, by time zone and day: a calendar asks for thousands of moments of a few weeks. */
const offsets = createBoundedMemo<number>({ maxEntries: 20_000, maxKeyLength: 100 });

/** The offset of a time zone from UTC at a moment. */
function getOffsetMs(ms: number, timeZone: string): number {
  const day = Math.floor(ms / dayMs);
  const [before, after] = [day, day + 1].map((at) =>
    offsets(`${timeZone} ${at}`, () => readOffsetMs(at * dayMs, timeZone)),
  );

  // No clocks change twice within a day.
  return before !== undefined && before === after ? before : readOffsetMs(ms, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function readOffsetMs(ms: number, timeZone: string): number {
  const known = formats.get(timeZone);
  const format =
    known ??
    new Intl.DateTimeFormat("en-US", {
      ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
    });
  if (!known) formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;

  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}
