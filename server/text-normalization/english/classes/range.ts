import { readAmount } from "../numbers/amount";
import { readCountMagnitude } from "../numbers/magnitude";
import { readNumber, sayNumberOrYear, type WrittenNumber } from "../numbers/written-number";
import { isBoundary, matchAt, withWord, type ClassGrammar } from "../position";

const mark = /[-–]/y;

/** "3-8", "10–20", "5-10k"; "978-0" and "1-8090" go nowhere, and are two numbers. */
export const readRange: ClassGrammar = ({ text, start, conventions }) => {
  const first = readAmount(text, start);
  const number = first?.number;
  if (first === undefined || number === undefined || first.hasFraction || !matchAt(mark, text, first.end))
    return undefined;
  const second = readNumber(text, first.end + 1);
  if (second === undefined) return undefined;
  const magnitude = readCountMagnitude(text, second, start);
  const end = magnitude?.end ?? second.end;
  if (!isBoundary(text, end) || /^[-–/]\d/.test(text.slice(end, end + 2))) return undefined;
  const isRange = isAscending(number, second) && isLike(number, second);
  const link = isRange || text.charAt(first.end) === "–" ? "to " : "";

  return {
    semioticClass: "range",
    evidence: 2,
    end,
    say: () => {
      const words = withWord(
        first.hasSign ? first.say(conventions) : [sayNumberOrYear(number, conventions)],
        `${link}${sayNumberOrYear(second, conventions)}`,
        false,
      );

      return magnitude ? withWord(words, magnitude.word, false) : words;
    },
  };
};

const valueOf = ({ digits, decimals }: WrittenNumber) => Number(`${digits}.${decimals ?? ""}`);

function isAscending(first: WrittenNumber, second: WrittenNumber): boolean {
  return valueOf(second) > valueOf(first);
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
