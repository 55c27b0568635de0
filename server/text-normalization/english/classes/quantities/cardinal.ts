import { calendarYearWords, countingWords, numberedPlaces } from "../../data/context-words";
import { readAmount } from "../../numbers/amount";
import { endsWithPlus, readCountMagnitude } from "../../numbers/magnitude";
import { isYear, sayCardinal, sayDigits, sayNumberOfPlace, sayYear } from "../../numbers/number-words";
import { matchAt, withWord, wordAfter, wordBefore, type ClassGrammar, type Position } from "../../position";

/** Digits alone of at least this length are a code or an account, unless something is counted. */
const CODE_IN_DIGITS = 5;

/** Any number: a decimal, a count, a year, or a code that is read digit by digit. */
export const readCardinal: ClassGrammar = (position) => {
  const { text, start, conventions } = position;
  const amount = readAmount(text, start);
  if (amount === undefined) return undefined;

  const { number, hasSign, hasFraction } = amount;
  const magnitude = number && !hasFraction ? readCountMagnitude(text, number, start) : undefined;
  const end = magnitude?.end ?? amount.end;
  const hasPlus = endsWithPlus(text, end);
  const isBare =
    number && !hasSign && !hasFraction && !magnitude && !number.isGrouped && number.decimals === undefined;

  return {
    semioticClass: "cardinal",
    evidence: magnitude ? 3 : 1,
    end: hasPlus ? end + 1 : end,
    say: () => {
      const parts = isBare ? [sayBareNumber(number.digits, position, end)] : amount.say(conventions);
      const counted = magnitude ? withWord(parts, magnitude.word, false) : parts;

      return hasPlus ? withWord(counted, "plus", false) : counted;
    },
  };
};

function sayBareNumber(digits: string, { text, start, conventions }: Position, end: number): string {
  const before = wordBefore(text, start).toLowerCase();
  if (isYear(digits) && !countsNext(text, end)) return sayYear(digits, conventions);
  if (/^(?:10|2[1-9])\d\d$/.test(digits) && calendarYearWords.has(before))
    return sayYear(digits, conventions);
  if (digits.length === 3 && numberedPlaces.has(before)) return sayNumberOfPlace(digits, conventions);
  if (digits.length < CODE_IN_DIGITS || countingWords.has(before)) return sayCardinal(digits, conventions);

  // "13000 people" are counted; "your code is 483920" is read out.
  return /^\p{Ll}{2,}/u.test(wordAfter(text, end)) &&
    !/^(?:is|was|and|or|to|on|in|at|if|has)$/.test(wordAfter(text, end))
    ? sayCardinal(digits, conventions)
    : sayDigits(digits);
}

/** Whether a magnitude stands behind a number, which then is no year: "2024 million". */
function countsNext(text: string, end: number): boolean {
  return /^(?:hundred|thousand|million|billion|trillion)/.test(wordAfter(text, end));
}

const version = /[~^]?(v?)(\d{1,6}(?:\.\d{1,6}){1,8})(?![\d.]{0,9}\d)/iy;

/** "2.0.1" and "v2.0" as "two point zero" and so on. */
export const readVersion: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, letter = "", numbers = ""] = matchAt(version, text, start) ?? [];
  const isDecimal = letter === "" && numbers.split(".").length < 3;
  if (whole === undefined || isDecimal || /^\d{1,3}(?:\.\d{3}){2,}$/.test(whole)) return undefined;

  return {
    semioticClass: "serial",
    evidence: 2,
    end: start + whole.length,
    say: () => [
      `${letter} ${numbers
        .split(".")
        .map((part) => sayCardinal(part, conventions))
        .join(" point ")}`.trim(),
    ],
  };
};
