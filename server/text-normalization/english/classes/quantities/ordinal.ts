import { sayCardinal, sayDigits, sayOrdinal } from "../../numbers/number-words";
import { readNumber } from "../../numbers/written-number";
import { isBoundary, matchAt, type ClassGrammar } from "../../position";

const suffix = /(?:st|nd|rd|th|ST|ND|RD|TH)s?(?![\p{L}\p{N}])/uy;
const suffixes = ["th", "st", "nd", "rd"];

/** "1st", "22nd", "1,000th"; "2th" is a number and two letters. */
export const readOrdinal: ClassGrammar = ({ text, start, conventions }) => {
  const number = readNumber(text, start);
  if (number === undefined || number.decimals !== undefined) return undefined;
  const written = matchAt(suffix, text, number.end)?.[0];
  if (written === undefined) return undefined;
  const end = number.end + written.length;
  if (!isBoundary(text, end)) return undefined;

  const { digits } = number;
  const isTeen = /1\d$/.test(digits);
  const right = isTeen ? "th" : (suffixes[Number(digits.at(-1))] ?? "th");
  const isRight = written.toLowerCase().startsWith(right);

  return {
    semioticClass: "ordinal",
    evidence: 3,
    end,
    say: () => {
      if (isRight)
        return [sayOrdinal(digits, conventions) + (/s$/i.test(written) && written.length > 2 ? "s" : "")];
      const count = digits.length > 2 ? sayDigits(digits) : sayCardinal(digits, conventions);

      return [`${count} ${Array.from(written).join(" ")}`];
    },
  };
};
