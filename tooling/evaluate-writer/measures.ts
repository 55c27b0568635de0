import { noIcon } from "@/server/illustrations/illustrate-scenes";
import { findWordStarts } from "@/server/script-format/parse/sentences/count-words";
import type { ParsedScript } from "@/server/script-format/schema";
import type { Claim } from "@/server/writing/schema";
import { countSyllables } from "./count-syllables";

const gramLength = 4;

/** How far a length is from the wanted one, in percent of that; below 0 if it is too short. Pure. */
export function lengthErrorPercent(seconds: number, wantedSeconds: number): number {
  return (100 * (seconds - wantedSeconds)) / wantedSeconds;
}

/** The mean number of words per sentence; 0 if there are no sentences. Pure. */
export function wordsPerSentence(sentences: readonly string[], language: string): number {
  return divide(listWords(sentences, language).length, sentences.length);
}

/**
 * Flesch's reading ease of English: 90 to 100 is read by eleven-year-olds, 60 to 70 by everybody, below 30 by graduates
 * (R. Flesch, A new readability yardstick, 1948). Undefined if there is nothing to read. Pure.
 */
export function readingEase(sentences: readonly string[]): number | undefined {
  const words = listWords(sentences, "en");
  if (words.length === 0) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);

  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
}

/** How many of the facts have a source, in percent; undefined where no fact is stated. Pure. */
export function sourcedPercent(claims: readonly Claim[]): number | undefined {
  if (claims.length === 0) return undefined;

  return 100 * divide(claims.filter(({ source }) => source !== null).length, claims.length);
}

/** How many of the scenes, apart from headings, show data or a picture and not only words, in percent. Pure. */
export function visualPercent({ scenes }: Pick<ParsedScript, "scenes">): number {
  const below = scenes.filter(({ overlay }) => overlay.kind !== "title");
  const visual = below.filter(
    ({ overlay, icon }) =>
      overlay.kind !== "quote" && (overlay.kind !== "statement" || (icon ?? noIcon) !== noIcon),
  );

  return 100 * divide(visual.length, below.length);
}

/** How many of all runs of four words repeat an earlier one, in percent. Pure. */
export function repetitionPercent(sentences: readonly string[], language: string): number {
  const words = listWords(sentences, language);
  const grams = words
    .slice(gramLength - 1)
    .map((_, index) => words.slice(index, index + gramLength).join(" "));

  return 100 * divide(grams.length - new Set(grams).size, grams.length);
}

/** The words in lower case, without the punctuation around them. */
function listWords(sentences: readonly string[], language: string): string[] {
  return sentences.flatMap((sentence) => {
    const starts = findWordStarts(sentence, language);

    return starts.map((start, index) => {
      const [word = ""] = /^[\p{L}\p{M}\p{N}]+/u.exec(sentence.slice(start, starts[index + 1])) ?? [];

      return word.toLowerCase();
    });
  });
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
