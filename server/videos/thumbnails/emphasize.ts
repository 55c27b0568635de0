import { findNumber } from "@/remotion/thumbnail/thumbnail-words";
import type { RichText } from "@/remotion/timeline/schema";
import { readWords } from "@/server/illustrations/reading/read-words";

/** In most languages, words with fewer letters say little. */
const leastLetters = 4;

type Stretch = { start: number; end: number };

type EmphasisInput = {
  /** BCP 47. */
  language: string;
  /** Words that the script emphasises, in lower case. */
  emphasized: ReadonlySet<string>;
  /** The places of the words that have drawings, the best first. */
  drawn: readonly Stretch[];
};

/**
 * Emphasises the part of a text that stands out: a word that the script emphasises, else a number, else a word with a
 * drawing, else the longest word; nothing if that is the whole text. Pure.
 */
export function emphasize(text: string, { language, emphasized, drawn }: EmphasisInput): RichText {
  const words = readWords(text, language);
  const longest = words.reduce((most, { written }) => Math.max(most, written.length), leastLetters);
  const stretch =
    words.find(({ key }) => emphasized.has(key)) ??
    findNumberIn(text) ??
    drawn[0] ??
    words.find(({ written }) => written.length === longest);
  if (!stretch || words.length < 2 || stretch.end - stretch.start === text.length)
    return [{ text, isEmphasized: false }];

  return [
    { text: text.slice(0, stretch.start), isEmphasized: false },
    { text: text.slice(stretch.start, stretch.end), isEmphasized: true },
    { text: text.slice(stretch.end), isEmphasized: false },
  ].filter((run) => run.text !== "");
}

function findNumberIn(text: string): Stretch | undefined {
  const number = findNumber([{ text, isEmphasized: false }])?.number;
  if (number === undefined) return undefined;
  const start = text.indexOf(number);

  return { start, end: start + number.length };
}
