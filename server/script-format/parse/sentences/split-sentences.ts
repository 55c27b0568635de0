import { createBoundedMemo } from "@/server/bounded-memo";
import { grammarOf } from "@/server/text-normalization/normalize-text";

/** A part of a text by offsets, without the white space around it. */
export type TextRange = { start: number; end: number };

/** V8 copies the whole input for every segment it finds, so long texts are segmented through a window. */
const WINDOW_LENGTH = 2_000;

/** Made once per language: ICU loads its rules again for each segmenter. */
const segmenters = createBoundedMemo<Intl.Segmenter>({ maxEntries: 50, maxKeyLength: 50 });

/** The sentences of `text` by the rules of `language` (BCP 47), with abbreviations, initials and speech tags kept whole. */
export function splitSentences(text: string, language: string): TextRange[] {
  const { isSentenceEnd } = grammarOf(language);
  const segmenter = segmenters(language, () => new Intl.Segmenter(language, { granularity: "sentence" }));
  const ranges: TextRange[] = [];
  let start = 0;

  for (const end of findSentenceEnds(text, segmenter)) {
    if (end < text.length && !isSentenceEnd(text, end)) continue;
    ranges.push(trimRange(text, { start, end }));
    start = end;
  }

  return ranges.filter((range) => range.end > range.start);
}

function findSentenceEnds(text: string, segmenter: Intl.Segmenter): number[] {
  const ends: number[] = [];
  let start = 0;
  let length = WINDOW_LENGTH;

  while (start < text.length) {
    const isLastWindow = start + length >= text.length;
    const found = Array.from(
      segmenter.segment(text.slice(start, start + length)),
      ({ index, segment }) => start + index + segment.length,
    );
    // The last sentence in a window may continue after it.
    const whole = isLastWindow ? found : found.slice(0, -1);

    for (const end of whole) ends.push(end);
    length = whole.length === 0 ? length * 2 : WINDOW_LENGTH;
    start = whole.at(-1) ?? start;
  }

  return ends;
}

/** The range without the white space at its ends. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const trimmedStart = start + part.length - part.trimStart().length;

  return { start: trimmedStart, end: Math.max(trimmedStart, start + part.trimEnd().length) };
}
