import { listContentWords } from "./words";

/** Of a word, the part that its forms have in common: “octopus” and “octopuses”. */
const stemShare = 0.7;
const leastStemLetters = 4;
/** What two parts of one series of numbered videos are at most. */
const numberedPart = 0.5;

/**
 * How alike two titles or topics are, from 0 to 1: the share of words that say what they are about which are in both (Dice).
 * Titles that differ by numbers alone are two parts of something. Pure.
 */
export function compareTitles(one: string, other: string): number {
  const [ours, theirs] = [listContentWords(one), listContentWords(other)];
  if (ours.length === 0 || theirs.length === 0) return 0;
  const share = countDice(ours, theirs);

  return share > numberedPart && differsByNumbers(ours, theirs) ? numberedPart : share;
}

function countDice(ours: string[], theirs: string[]): number {
  const left = [...theirs];
  let matches = 0;
  for (const word of ours) {
    const exact = left.indexOf(word);
    const index = exact >= 0 ? exact : left.findIndex((other) => isSameWord(word, other));
    if (index < 0) continue;
    left.splice(index, 1);
    matches += 1;
  }

  return (2 * matches) / (ours.length + theirs.length);
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const letters = Math.max(leastStemLetters, Math.ceil(stemShare * Math.max(one.length, other.length)));

  return (
    one.length >= letters && other.length >= letters && one.slice(0, letters) === other.slice(0, letters)
  );
}

const isNumber = (word: string) => /^\p{N}/u.test(word);

function differsByNumbers(ours: string[], theirs: string[]): boolean {
  const [numbers, others] = [ours.filter(isNumber), theirs.filter(isNumber)];
  if (numbers.length === 0 || others.length === 0) return false;

  return numbers.toSorted().join(" ") !== others.toSorted().join(" ");
}
