import type { FoldedSentence, Reading, SpokenGrammar } from "../spoken-grammar";
import { readMeasure, readMoneyBefore, readMoneyBehind } from "./classes/amounts";
import { readDate, readTime } from "./classes/dates-and-times";
import {
  readCardinal,
  readDigits,
  readFraction,
  readOrdinal,
  readPower,
  readRange,
  readRoman,
  readVersion,
} from "./classes/numbers";
import { abbreviationAt, readAbbreviation, readAddress, readWord } from "./classes/words";
import { fold } from "./fold";
import type { LanguageTable } from "./language-table";
import { type ClassReader, isFree, matchAt, type Place } from "./place";
import { asWritten, createSpacelessReader, isSpacelessLetter, silence, splitWords } from "./written-words";

/** Readers of what begins with a digit; the first that reads it wins. */
const figures: readonly ClassReader[] = [
  readAddress,
  readDate,
  readTime,
  readPower,
  readFraction,
  readOrdinal,
  readMoneyBehind,
  readMeasure,
  readRange,
  readCardinal,
  readVersion,
  readDigits,
];
const letters: readonly ClassReader[] = [readAddress, readAbbreviation, readMoneyBefore, readRoman, readWord];
const marks: readonly ClassReader[] = [readMoneyBefore, readAbbreviation, readFraction];
const negative: readonly ClassReader[] = [readMoneyBehind, readMeasure, readCardinal];

const digit = /\d/;
const letter = /[\p{L}\p{M}]/u;
/** Most words, which no other rule needs to look at. */
const plainWord = /[\p{Ll}\p{Lo}\p{M}\u200c\u200d]{3,}(?=[\s,;:!?)"]|$)/uy;
const initials = /(?:^|[\s("'«“])\p{Lu}\.\s*$/u;

/** The grammar of a language, from its table. */
export function createGrammar(table: LanguageTable): SpokenGrammar {
  const readSpaceless = createSpacelessReader();

  function read(sentence: FoldedSentence, start: number): Reading {
    const { text, locale } = sentence;
    const first = text.charAt(start);
    const plain = table.isSpaceless ? undefined : matchAt(plainWord, text, start)?.[0];
    if (plain !== undefined) return asWritten(plain, start);
    if (isSpacelessLetter(first)) return readSpaceless(sentence, start);
    const place: Place = { text, start, table, locale, sayAlone: (part) => sayAlone(part, locale) };
    if (digit.test(first)) return choose(figures, place);
    if (letter.test(first)) return choose(letters, place);

    return choose(first === "-" ? negative : marks, place, readSign);
  }

  function sayAlone(text: string, locale: string): string {
    const sentence = { text, locale, isShouted: false };
    const words: string[] = [];
    for (let at = 0; at < text.length;) {
      const reading = read(sentence, at);
      words.push(...reading.say());
      at = reading.end;
    }

    return words.filter((word) => word !== "").join(" ");
  }

  return {
    fold,
    read,
    toWords: splitWords,
    isSentenceEnd: (text, end) => isSentenceEnd(text, end, table),
  };
}

function choose(
  readers: readonly ClassReader[],
  place: Place,
  otherwise: (place: Place) => Reading = ({ text, start }) => silence(text, start),
): Reading {
  for (const reader of readers) {
    const reading = reader(place);
    if (reading && reading.end > place.start) return reading;
  }

  return otherwise(place);
}

/** A sign that is said, beside a figure or alone; any other mark is silent. */
function readSign(place: Place): Reading {
  const { text, start, table } = place;
  const words = table.signs[text.charAt(start)];
  if (words === undefined || !isFree(text, start)) return silence(text, start);

  return { semioticClass: "sign", evidence: 2, end: start + 1, say: () => [words] };
}

/** Whether a sentence really ends where the rules of Unicode see an end. */
function isSentenceEnd(text: string, end: number, table: LanguageTable): boolean {
  const before = text.slice(Math.max(0, end - 60), end);
  const after = text.slice(end, end + 40);
  if (/^[\s"'“«(]*\p{Ll}/u.test(after) || table.goesOn?.test(after)) return false;
  if (!before.trimEnd().endsWith(".")) return true;
  const abbreviation = abbreviationAt(before, after, table);
  if (abbreviation) return abbreviation.mayEnd && !/^[\s(]*\d/.test(after);

  return !initials.test(before);
}
