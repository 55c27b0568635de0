import { isEndingOf } from "@/remotion/captions/japanese-phrases";
import { createBoundedMemo } from "@/server/bounded-memo";
import { isSpacelessLetter } from "@/server/text-normalization/languages/written-words";

export type ShownToken = { text: string; isEmphasized: boolean };

type ShownRun = { text: string; isEmphasized: boolean };

/** Punctuation of scripts without spaces. */
const wideMark = /[\u3001-\u303f\uff01-\uff65]$/u;
/** "「", "¥": marks that belong to what follows. */
const openingMarks = /^\s?[\p{Ps}\p{Pi}\p{Sc}]+$/u;
/** "3つ", "10月": a number and what it counts are one word. */
const counter = /^[\p{Script=Han}\p{Script=Katakana}つ]/u;
const breakingPause = /(?:[—…]|--|\.\.)$/;

/** Cached, because ICU reloads its rules for each segmenter. */
const segmenters = createBoundedMemo<Intl.Segmenter>({ maxEntries: 50, maxKeyLength: 50 });

/**
 * Splits the text of runs into tokens: words with the punctuation that touches them and the space before them. A word is
 * emphasised if any part of it is. White space at the end is dropped.
 */
export function splitShownText(runs: ShownRun[], locale: string): ShownToken[] {
  const text = runs.map((run) => run.text).join("");
  const emphasizedRanges = findEmphasizedRanges(runs);
  const segmenter = segmenters(locale, () => new Intl.Segmenter(locale, { granularity: "word" }));
  const segments = segmenter.segment(text);
  const tokens: { text: string; start: number }[] = [];
  let isTokenOpen = false;
  let hasSpace = false;

  for (const { segment, index, isWordLike = false } of segments) {
    if (segment.trim() === "") {
      isTokenOpen = false;
      hasSpace = true;
      continue;
    }

    const token = tokens.at(-1);
    const isApart = beginsToken(token?.text ?? "", segment, isWordLike);

    if (token !== undefined && isTokenOpen && !isApart) token.text += segment;
    else tokens.push({ text: (hasSpace ? " " : "") + segment, start: index });

    isTokenOpen = true;
    hasSpace = false;
  }

  return tokens.map(({ text: tokenText, start }) => {
    const end = start + tokenText.trimStart().length;

    return {
      text: tokenText,
      isEmphasized: emphasizedRanges.some((range) => range.start < end && start < range.end),
    };
  });
}

/** Whether a segment begins a new token without a space before it: in scripts without spaces each word does. */
function beginsToken(before: string, segment: string, isWordLike: boolean): boolean {
  if (!isWordLike) return openingMarks.test(segment) && endsSpaceless(before);
  if (breakingPause.test(before)) return true;
  if (openingMarks.test(before) || (/\d$/.test(before) && counter.test(segment))) return false;
  if (isEndingOf(before, segment)) return false;

  return isSpacelessLetter(segment.charAt(0)) || endsSpaceless(before);
}

function endsSpaceless(text: string): boolean {
  return wideMark.test(text) || isSpacelessLetter(text.slice(-1));
}

function findEmphasizedRanges(runs: ShownRun[]) {
  let start = 0;

  const ranges = runs.map((run) => {
    const range = { start, end: start + run.text.length, isEmphasized: run.isEmphasized };
    start = range.end;

    return range;
  });

  return ranges.filter(({ isEmphasized }) => isEmphasized);
}
