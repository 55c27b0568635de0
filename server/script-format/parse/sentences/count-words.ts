import { createBoundedMemo } from "@/server/bounded-memo";

/** Made once per language: ICU loads its rules again for each segmenter. */
const segmenters = createBoundedMemo<Intl.Segmenter>({ maxEntries: 50, maxKeyLength: 50 });

/** V8 copies the whole input for every segment it finds, so long texts are segmented in parts of this many characters. */
const PART_LENGTH = 500;

/** While a script is written it is parsed at each keystroke, with all but one sentence unchanged. 4 MB at worst. */
const memo = createBoundedMemo<readonly number[]>({ maxEntries: 2000, maxKeyLength: 500 });

/** How many words `text` has, by the rules of `language` (BCP 47); punctuation and emoji do not count. */
export function countWords(text: string, language: string): number {
  return findWordStarts(text, language).length;
}

/** The offsets at which the words of `text` start, ascending. */
export function findWordStarts(text: string, language: string): readonly number[] {
  return memo(JSON.stringify([language, text]), () => segmentWords(text, language));
}

function segmentWords(text: string, language: string): number[] {
  const segmenter = segmenters(language, () => new Intl.Segmenter(language, { granularity: "word" }));
  const starts: number[] = [];
  for (let from = 0; from < text.length; from = endOfPart(text, from)) {
    for (const { index, isWordLike } of segmenter.segment(text.slice(from, endOfPart(text, from)))) {
      if (isWordLike === true) starts.push(from + index);
    }
  }

  return starts;
}

/** Parts end at a space, so that no word is torn. */
function endOfPart(text: string, from: number): number {
  const limit = from + PART_LENGTH;
  if (limit >= text.length) return text.length;

  const space = text.slice(from, limit + 1).lastIndexOf(" ");

  return space > 0 ? from + space : limit;
}
