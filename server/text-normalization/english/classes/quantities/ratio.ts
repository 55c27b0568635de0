import { readNumber, sayNumber } from "../../numbers/written-number";
import { bibleBooks } from "../../data/names";
import { isBoundary, matchAt, wordBefore, type ClassGrammar } from "../../position";

const colons = /:/y;

/** "16:9", "1:50,000", "1:2:3": what is compared. */
export const readRatio: ClassGrammar = ({ text, start, conventions }) => {
  const numbers = [readNumber(text, start)];
  let end = numbers[0]?.end ?? start;
  while (end > start && numbers.length < 6 && matchAt(colons, text, end)) {
    const next = readNumber(text, end + 1);
    if (next === undefined) break;
    numbers.push(next);
    end = next.end;
  }
  const isVerse = bibleBooks.has(wordBefore(text, start));
  if (numbers.length < 2 || !isBoundary(text, end)) return undefined;

  return {
    semioticClass: "ratio",
    evidence: 2,
    end,
    say: () => [
      numbers.map((number) => (number ? sayNumber(number, conventions) : "")).join(isVerse ? " " : " to "),
    ],
  };
};
