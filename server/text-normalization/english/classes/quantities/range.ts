import { numberedPlaces } from "../../data/context-words";
import { readAmount } from "../../numbers/amount";
import { readCountMagnitude } from "../../numbers/magnitude";
import { sayNumberOfPlace } from "../../numbers/number-words";
import { readNumber, sayNumberOrYear, type WrittenNumber } from "../../numbers/written-number";
import { isBoundary, joinRange, matchAt, withWord, wordBefore, type ClassGrammar } from "../../position";

/** Between spaces a hyphen subtracts. */
const rangeMark = /[-–]| – /y;

/** "3-8", "10–20", "5-10k"; "978-0" and "1-8090" go nowhere, and are two numbers. */
export const readRange: ClassGrammar = ({ text, start, conventions }) => {
  const first = readAmount(text, start);
  const number = first?.number;
  if (first === undefined || number === undefined || first.hasFraction) return undefined;
  const mark = matchAt(rangeMark, text, first.end)?.[0];
  if (mark === undefined) return undefined;
  const second = readNumber(text, first.end + mark.length);
  if (second === undefined) return undefined;
  const magnitude = readCountMagnitude(text, second, start);
  const end = magnitude?.end ?? second.end;
  if (!isBoundary(text, end) || /^[-–/]\d/.test(text.slice(end, end + 2))) return undefined;
  const isRange = isAscending(number, second) ? isLike(number, second) : isResult(number, second);
  // A "Boeing 737-800" is one machine.
  const isName = mark === "-" && numberedPlaces.has(wordBefore(text, start).toLowerCase());
  const sayEnd = (end: WrittenNumber) =>
    isName ? sayNumberOfPlace(end.digits, conventions) : sayNumberOrYear(end, conventions);
  const link = !isName && (isRange || mark !== "-") ? "to" : "";

  return {
    semioticClass: "range",
    evidence: 2,
    end,
    say: () => {
      const from = first.hasSign ? first.say(conventions) : [sayEnd(number)];
      const words = joinRange(from, mark, [sayEnd(second)], link);

      return magnitude ? withWord(words, magnitude.word, false) : words;
    },
  };
};

const valueOf = ({ digits, decimals }: WrittenNumber) => Number(`${digits}.${decimals ?? ""}`);

function isAscending(first: WrittenNumber, second: WrittenNumber): boolean {
  return valueOf(second) > valueOf(first);
}

/** "3-2" is how a match ended; "50-50" is none. */
function isResult(first: WrittenNumber, second: WrittenNumber): boolean {
  return valueOf(first) > valueOf(second) && first.digits.length < 3 && !/^0./.test(second.digits);
}

/** Both ends of a range are alike, or the higher one is round. */
function isLike(first: WrittenNumber, second: WrittenNumber): boolean {
  const isLonger = second.digits.length - first.digits.length > 1;
  const isPadded = /^0\d/.test(second.digits);

  return (
    !isPadded &&
    (!isLonger ||
      second.isGrouped ||
      second.digits.endsWith("0".repeat(second.digits.length - 1)) ||
      second.digits.length < 4)
  );
}
