import { getSegmenter } from "../scenes/text/segment-text";
import type { Caption } from "../timeline/schema";
import { countColumns } from "./caption-limits";

/** A highlightable piece of a page. `text` keeps its leading space, except at the start of a line. */
export type CaptionToken = {
  text: string;
  fromMs: number;
  toMs: number;
  isEmphasized: boolean;
  startsBlock: boolean;
};

/**
 * The tokens of captions, in time order and none wider than a line. A caption that is too wide (a sentence in a script
 * without spaces, an address) is cut at the language's word boundaries, or else between letters; its time is divided
 * by width.
 */
export function tokenizeCaptions(
  captions: readonly Caption[],
  { columnsPerLine, language }: { columnsPerLine: number; language: string },
): CaptionToken[] {
  const tokens: CaptionToken[] = [];
  let latestMs = 0;

  for (const { text, startMs, endMs, isEmphasized, startsBlock = false } of captions) {
    if (text.trim() === "") continue;

    const fromMs = Math.max(startMs, latestMs);
    const msPerColumn = Math.max(0, endMs - fromMs) / Math.max(1, countColumns(text));
    let pieceFromMs = fromMs;

    for (const [index, piece] of cutToWidth(text, columnsPerLine, language).entries()) {
      const pieceToMs = pieceFromMs + msPerColumn * countColumns(piece);

      tokens.push({
        text: piece,
        fromMs: pieceFromMs,
        toMs: pieceToMs,
        isEmphasized,
        startsBlock: startsBlock && index === 0,
      });
      latestMs = pieceFromMs;
      pieceFromMs = pieceToMs;
    }
  }

  return tokens;
}

function cutToWidth(text: string, columnsPerLine: number, language: string): string[] {
  const fits = (piece: string) => countColumns(piece.trim()) <= columnsPerLine;
  if (fits(text)) return [text];

  const words = joinFragments(segments(text, "word", language));

  return words.flatMap((word) => (fits(word) ? [word] : fillWithLetters(word, fits, language)));
}

/** Joins spaces and opening marks to the next word, and other marks to the previous word. */
function joinFragments(fragments: { segment: string; isWordLike?: boolean }[]): string[] {
  const words: string[] = [];
  let opening = "";

  for (const { segment, isWordLike } of fragments) {
    const previous = words.at(-1);
    const isSpaceOrOpening = /^[\s\p{Ps}\p{Pi}]+$/u.test(segment);

    if (isSpaceOrOpening || (!isWordLike && previous === undefined)) {
      opening += segment;
    } else if (isWordLike || opening !== "") {
      words.push(opening + segment);
      opening = "";
    } else {
      words[words.length - 1] = `${previous ?? ""}${segment}`;
    }
  }

  return opening.trim() === "" ? words : [...words, opening];
}

function fillWithLetters(word: string, fits: (piece: string) => boolean, language: string): string[] {
  const pieces: string[] = [];

  for (const { segment } of segments(word, "grapheme", language)) {
    const joined = `${pieces.at(-1) ?? ""}${segment}`;

    if (pieces.length > 0 && fits(joined)) pieces[pieces.length - 1] = joined;
    else pieces.push(segment);
  }

  return pieces;
}

function segments(text: string, granularity: "word" | "grapheme", language: string) {
  return [...getSegmenter(language, granularity).segment(text)];
}
