import type { Conventions } from "../../conventions";
import { timeZones } from "../../data/calendar";
import { ratioWords } from "../../data/context-words";
import { sayCardinal } from "../../numbers/number-words";
import { isBoundary, matchAt, wordsBefore, type ClassGrammar, joinRange, rangeMark } from "../../position";

type Clock = {
  end: number;
  hours: string;
  minutes: string | undefined;
  seconds: string | undefined;
  half: string | undefined;
  zone: string | undefined;
  /** What a space separates: the half of the day, the zone. */
  spaces: [boolean, boolean];
};

const clockPattern = /(\d{1,2})(?:([:.])([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?(?!\d)/y;
const halfPattern = /( ?)([ap])(\.?)m(?:\.|(?![\p{L}\p{N}]))/iuy;
const zonePattern = /( ?)((?:\p{L}\.?){2,4}\.?)(?![\p{L}\p{N}])/uy;

/** The time at `at`; with a point in place of a colon, or without minutes, only before "a.m." or "p.m.". */
function readClock(text: string, at: number): Clock | undefined {
  const [whole, hours = "", mark, minutes, seconds] = matchAt(clockPattern, text, at) ?? [];
  if (whole === undefined || Number(hours) > 24) return undefined;
  const end = at + whole.length;
  const [halfWhole = "", halfSpace, letter, point] = matchAt(halfPattern, text, end) ?? [];
  const half = letter === undefined || Number(hours) > 12 ? undefined : letter.toUpperCase();
  if (half === undefined && mark !== ":") return undefined;

  const halfEnd =
    half === undefined ? end : end + halfWhole.length - (point === "" && halfWhole.endsWith(".") ? 1 : 0);
  const [zoneWhole = "", zoneSpace, zoneText = ""] = matchAt(zonePattern, text, halfEnd) ?? [];
  const zone = zoneText.replaceAll(".", "").toUpperCase();
  const isZone = timeZones.has(zone) && (zoneText !== zoneText.toLowerCase() || zone.length === 3);
  const zoneEnd = halfEnd + zoneWhole.length - (zoneText.endsWith(".") && !/\..*\./.test(zoneText) ? 1 : 0);
  const finalEnd = isZone ? zoneEnd : halfEnd;
  if (!isZone && !isBoundary(text, finalEnd)) return undefined;

  return {
    end: finalEnd,
    hours,
    minutes,
    seconds,
    half,
    zone: isZone ? zone : undefined,
    spaces: [halfSpace === " ", zoneSpace === " "],
  };
}

/** "10:30", "1.59 p.m.", "7am", "14:00 GMT", "9:00–17:00", "2pm-5pm". */
export const readTime: ClassGrammar = ({ text, start, conventions }) => {
  const first = readClock(text, start);
  const [nearer, further] = wordsBefore(text, start);
  if (first === undefined || (first.seconds !== undefined && first.half === undefined))
    return readHourRange(text, start, conventions);
  if (ratioWords.has(nearer.toLowerCase()) || ratioWords.has(further.toLowerCase())) return undefined;
  if (first.half === undefined && /^[:.,]\d/.test(text.slice(first.end, first.end + 2))) return undefined;
  const mark = matchAt(rangeMark, text, first.end)?.[0] ?? "";
  const second = mark === "" ? undefined : readClock(text, first.end + mark.length);
  if (second) {
    return {
      semioticClass: "time",
      evidence: 3,
      end: second.end,
      say: () =>
        joinRange(
          sayClock(first, conventions, true),
          mark,
          sayClock(second, conventions, second.half !== undefined || Number(second.hours) <= 12),
        ),
    };
  }

  return {
    semioticClass: "time",
    evidence: 3,
    end: first.end,
    say: () => sayClock(first, conventions, false),
  };
};

const hourBefore = /(\d{1,2})([-–]| [-–] )(?=\d)/y;

/** "9–11 a.m." */
function readHourRange(text: string, start: number, conventions: Conventions): ReturnType<ClassGrammar> {
  const [whole, hour = "", mark = ""] = matchAt(hourBefore, text, start) ?? [];
  const second = whole === undefined ? undefined : readClock(text, start + whole.length);
  if (second?.half === undefined || Number(hour) > 12) return undefined;

  return {
    semioticClass: "time",
    evidence: 3,
    end: second.end,
    say: () => joinRange([sayCardinal(hour, conventions)], mark, sayClock(second, conventions, true)),
  };
}

/** For each part that a space separates. Inside a range "o'clock" is left out. */
function sayClock(
  { hours, minutes, seconds, half, zone, spaces }: Clock,
  conventions: Conventions,
  isShort: boolean,
): string[] {
  const parts = [sayHoursAndMinutes({ hours, minutes, seconds, half, conventions, isShort })];
  const isMidnightHour = half === undefined && hours === "00";
  const ending = half ?? (isMidnightHour ? "A" : undefined);
  const add = (words: string, isApart: boolean) =>
    isApart ? parts.push(words) : parts.splice(-1, 1, `${parts.at(-1) ?? ""} ${words}`);
  if (ending !== undefined) add(`${ending} M`, half !== undefined && spaces[0]);
  if (zone !== undefined) add(Array.from(zone).join(" "), spaces[1]);

  return parts;
}

function sayHoursAndMinutes({
  hours,
  minutes,
  seconds,
  half,
  conventions,
  isShort,
}: {
  hours: string;
  minutes: string | undefined;
  seconds: string | undefined;
  half: string | undefined;
  conventions: Conventions;
  isShort: boolean;
}): string {
  const say = (digits: string) => sayCardinal(String(Number(digits)), conventions);
  const hour = hours === "00" ? "twelve" : say(hours);
  if (minutes === undefined) return hour;
  const rest = seconds === undefined ? "" : ` and ${say(seconds)} seconds`;
  if (hours === "0" && half === undefined) return `${say(minutes)} seconds`;
  if (minutes !== "00") return `${hour} ${minutes.startsWith("0") ? "oh " : ""}${say(minutes)}${rest}`;
  if (half !== undefined || isShort || hours === "00") return hour + rest;

  return Number(hours) > 12 ? `${hour} hundred` : `${hour} o'clock`;
}
