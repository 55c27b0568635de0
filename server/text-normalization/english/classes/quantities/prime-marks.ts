import { joiningWords } from "../../data/context-words";
import { readAmount, readPureFraction } from "../../numbers/amount";
import { isYear } from "../../numbers/number-words";
import { isBoundary, isFree, matchAt, withWord, wordAfter, type ClassGrammar } from "../../position";

/** Characters in which the beginning of a quotation is looked for. */
const LONGEST_QUOTATION = 200;
const sizeWord = /^(?:long|wide|tall|high|deep|thick|across|away|apart|below|above)$/;
const feetAndInches = /(\d{1,4}(?:\.\d+)?)(['"])(?: ?(\d{1,2}(?:\.\d+)?)")?/y;

/** `27"`, `6'` and `5'10"`: inches and feet. */
export const readFeetAndInches: ClassGrammar = ({ text, start, conventions }) => {
  const amount = readPureFraction(text, start)?.amount ?? readAmount(text, start);
  const fraction = amount?.hasFraction === true ? amount : undefined;
  const [whole, number = "", mark = "", inches] = matchAt(feetAndInches, text, start) ?? [];
  if (fraction && text.charAt(fraction.end) === '"' && !isQuoted(text, start, '"')) {
    return {
      semioticClass: "measure",
      evidence: 3,
      end: fraction.end + 1,
      say: () =>
        withWord(
          fraction.say(conventions),
          fraction.number && wordAfter(text, fraction.end + 1) === "" ? "inches" : "inch",
          false,
        ),
    };
  }
  if (whole === undefined) return undefined;
  const end = start + whole.length;
  if (!isBoundary(text, end) || isYear(number) || isQuoted(text, start, mark)) return undefined;

  const say = (digits: string) => readAmount(digits, 0)?.say(conventions).join(" ") ?? digits;
  const isDescribing =
    /^ \p{Ll}{3,}/u.test(text.slice(end, end + 20)) && !joiningWords.has(wordAfter(text, end));
  // "six foot by four foot".
  const isOneOfSize =
    /^ ?[x×] ?\d/.test(text.slice(end, end + 4)) || /[x×] ?$/.test(text.slice(Math.max(0, start - 2), start));
  const name =
    mark === '"'
      ? "inch"
      : number === "1" ||
          isOneOfSize ||
          (isDescribing && inches === undefined && !sizeWord.test(wordAfter(text, end)))
        ? "foot"
        : "feet";
  const isMany = mark === '"' && number !== "1" && (!isDescribing || sizeWord.test(wordAfter(text, end)));
  const words = `${say(number)} ${isMany ? "inches" : name}`;

  return {
    semioticClass: "measure",
    evidence: 3,
    end,
    say: () =>
      inches === undefined ? [words] : [words, `${say(inches)} ${inches === "1" ? "inch" : "inches"}`],
  };
};

/** Whether the mark ends a quotation that began before; those of sizes begin none. */
function isQuoted(text: string, start: number, mark: string): boolean {
  const part = text.slice(Math.max(0, start - LONGEST_QUOTATION), start);
  for (let at = part.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : part.lastIndexOf(mark, at - 1)) {
    if (isFree(part, at) || /[=:—–-]/.test(part.charAt(at - 1))) return true;
    if (!/\d/.test(part.charAt(at - 1)) && mark === '"') return false;
  }

  return false;
}

const coordinate =
  /(\d{1,3}(?:\.\d+)?)° ?(?:(\d{1,2}(?:\.\d+)?)' ?)?(?:(\d{1,2}(?:\.\d+)?)" ?)?([NSEW](?![\p{L}\p{N}]))?/uy;
const compass: Record<string, string> = { N: "north", S: "south", E: "east", W: "west" };

/** `40°42'46"N` as degrees, minutes and seconds. */
export const readCoordinate: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, degrees = "", minutes, seconds, direction] = matchAt(coordinate, text, start) ?? [];
  if (whole === undefined || (minutes === undefined && direction === undefined)) return undefined;
  const say = (digits: string | undefined, unit: string) =>
    digits === undefined
      ? ""
      : `${readAmount(digits, 0)?.say(conventions).join(" ") ?? ""} ${unit}${Number(digits) === 1 ? "" : "s"}`;
  const parts = [say(degrees, "degree"), say(minutes, "minute"), say(seconds, "second")].filter(
    (part) => part !== "",
  );

  return {
    semioticClass: "measure",
    evidence: 3,
    end: start + whole.trimEnd().length,
    say: () => [`${parts.join(", ")} ${compass[direction ?? ""] ?? ""}`.trim()],
  };
};
