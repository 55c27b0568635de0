import { isEndingOf } from "../../captions/japanese-phrases";
import type { RichText } from "../../timeline/schema";

const segmenters = new Map<string, Intl.Segmenter>();
const mostSegmenters = 50;

/** A stretch of text that is never broken, with the space that follows it. */
export type Piece = {
  /** Where it begins in the whole text, in UTF-16 units. */
  offset: number;
  text: string;
  runs: RichText;
};

const spacelessScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const openingMark = /^[\p{Ps}\p{Pi}]/u;
/** Belongs to the previous word, even after a space: the sign of a number, and a dash. */
const belongsToTheLast = /^(?:[%‰°]|[–—]$)/u;

/** The pieces of a text between which a line may break, in order; together they are the whole text. */
export function segmentText(text: RichText, language: string): Piece[] {
  const whole = text.map((run) => run.text).join("");
  const starts = pieceStarts(whole, language);

  return starts.map((offset, index) => {
    const end = starts[index + 1] ?? whole.length;

    return { offset, text: whole.slice(offset, end), runs: sliceRuns(text, offset, end) };
  });
}

function pieceStarts(text: string, language: string): number[] {
  const starts: number[] = [];
  let previous = " ";

  for (const { segment, index } of getSegmenter(language, "word").segment(text)) {
    const followsSpace = /[^\S\u00a0\u202f]$/u.test(previous);
    // Without spaces a line breaks between words, but never before a mark that closes or after one that opens.
    const breaksBefore =
      spacelessScript.test(previous + segment) &&
      /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(segment) &&
      !openingMark.test(previous) &&
      !isEndingOf(previous, segment);

    const isWord = segment.trim() !== "" && !belongsToTheLast.test(segment);
    if (starts.length === 0 || (followsSpace && isWord) || breaksBefore) starts.push(index);
    previous = segment;
  }

  return starts;
}

function sliceRuns(text: RichText, start: number, end: number): RichText {
  let position = 0;

  return text.flatMap((run) => {
    const from = Math.max(start - position, 0);
    const to = Math.min(end - position, run.text.length);
    position += run.text.length;

    return to > from ? [{ text: run.text.slice(from, to), isEmphasized: run.isEmphasized }] : [];
  });
}

type Granularity = "word" | "grapheme";

/** Cuts texts of a language into words or letters. Cached, as ICU reloads its rules for each segmenter. */
export function getSegmenter(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;

  // Bounded: the web app meets the languages of everybody's scripts.
  if (segmenters.size >= mostSegmenters) segmenters.clear();
  const segmenter = new Intl.Segmenter(language, { granularity });
  segmenters.set(key, segmenter);

  return segmenter;
}
