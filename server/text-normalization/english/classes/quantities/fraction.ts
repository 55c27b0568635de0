import { dayWords, ratingWords } from "../../data/context-words";
import { weekdays } from "../../data/calendar";
import { readAmount, readPureFraction } from "../../numbers/amount";
import { isYear, sayCardinal, sayYear } from "../../numbers/number-words";
import { readNumber, sayNumber } from "../../numbers/written-number";
import { isBoundary, wordAfter, wordBefore, type ClassGrammar } from "../../position";

/** "3/4", "1/4th", "22/3", and "3 1/2" or "½", which are amounts. */
export const readFraction: ClassGrammar = ({ text, start, conventions }) => {
  const mixed = readAmount(text, start);
  if (mixed?.hasFraction) {
    return { semioticClass: "fraction", evidence: 3, end: mixed.end, say: () => mixed.say(conventions) };
  }
  const pure = readPureFraction(text, start);
  if (pure === undefined) return undefined;

  return {
    semioticClass: "fraction",
    evidence: 2,
    end: pure.amount.end,
    say: () => pure.amount.say(conventions),
  };
};

/** "3.5/5 stars", "10/10": so many out of the most there can be. */
export const readScore: ClassGrammar = ({ text, start, conventions }) => {
  const reached = readNumber(text, start);
  if (reached === undefined || reached.isGrouped || text.charAt(reached.end) !== "/") return undefined;
  const most = readNumber(text, reached.end + 1);
  if (most === undefined || most.decimals !== undefined || !isBoundary(text, most.end)) return undefined;
  if (text.charAt(most.end) === "/" || dayWords.has(wordBefore(text, start).toLowerCase())) return undefined;

  const isRated = ratingWords.has(wordAfter(text, most.end).toLowerCase());
  const isScore =
    isRated ||
    reached.decimals !== undefined ||
    most.digits === "10" ||
    (most.digits === "100" && reached.digits.length > 1);
  if (!isScore || weekdays.has(wordBefore(text, start).toLowerCase())) return undefined;

  return {
    semioticClass: "score",
    evidence: 3,
    end: most.end,
    say: () => [`${sayNumber(reached, conventions)} out of ${sayNumber(most, conventions)}`],
  };
};

/** "2023/24": a season or a school year. */
export const readSeason: ClassGrammar = ({ text, start, conventions }) => {
  const first = text.slice(start, start + 4);
  const second = readNumber(text, start + 5);
  if (!isYear(first) || text.charAt(start + 4) !== "/" || second === undefined) return undefined;
  const full = second.digits.length === 2 ? first.slice(0, 2) + second.digits : second.digits;
  if (second.decimals !== undefined || Number(full) !== Number(first) + 1 || !isBoundary(text, second.end))
    return undefined;
  const short = second.digits.length === 2 && !second.digits.startsWith("0");

  return {
    semioticClass: "date",
    evidence: 3,
    end: second.end,
    say: () => [
      `${sayYear(first, conventions)} ${short ? sayCardinal(second.digits, conventions) : sayYear(full, conventions)}`,
    ],
  };
};
