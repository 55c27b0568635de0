import { calendarWords, months, weekdays } from "../../data/calendar";
import { matchAt, wordAfter, wordBefore, type ClassGrammar } from "../../position";

const short = /(Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(\.?)(?![\p{L}\p{N}])/uy;
const dash = /[-–]/y;

const isShortName = (word: string) => weekdays.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);

/** "Mon.", and "Sat" or "Wed" beside a date, a time or another day; "Mon–Fri" as a span. */
export const readWeekday: ClassGrammar = ({ text, start }) => {
  const first = readShort(text, start);
  if (first === undefined) return undefined;
  const second = matchAt(dash, text, first.end) ? readShort(text, first.end + 1) : undefined;
  if (second) {
    return {
      semioticClass: "date",
      evidence: 3,
      end: second.end,
      say: () => [`${first.name} to ${second.name}`],
    };
  }

  const before = wordBefore(text, start);
  const after = wordAfter(text, first.end);
  const isBesideDate =
    isShortName(before) || isShortName(after) || /^\d/.test(after) || months.has(after.toLowerCase());
  const isInside = first.hasPeriod && first.end < text.length;
  if (calendarWords.has(first.written.toLowerCase()) && !isBesideDate && !isInside) return undefined;

  return { semioticClass: "date", evidence: 3, end: first.end, say: () => [first.name] };
};

function readShort(
  text: string,
  at: number,
): { name: string; written: string; end: number; hasPeriod: boolean } | undefined {
  const [whole, written = "", period] = matchAt(short, text, at) ?? [];
  const name = weekdays.get(written.toLowerCase());
  if (whole === undefined || name === undefined) return undefined;

  return { name, written, end: at + whole.length, hasPeriod: period === "." };
}
