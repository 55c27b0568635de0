import { findSureIllustration } from "@/server/illustrations/find-illustration";
import type { Piece } from "../sentences/cut-pieces";
import { findCountableDrawing } from "./vocabulary/countable-things";
import type { FoundScene } from "./found-scene";
import { countPattern, quantityWordsOf, readCount } from "./vocabulary/quantity-words";
import { readShownWords } from "./shown-words";

/** More things are a crowd that nobody counts. */
const MAX_TOTAL = 20;
const MAX_COUNT = 12;

export type Count = { count: number; total: number; noun: string };

/**
 * The scene of a sentence that counts things out of others ("one in five people", "9 of 10"), or says how many things there are
 * of a kind that has a drawing ("has three hearts"); null for others, and for measurements: "one in ten minutes".
 */
export function findCount(piece: Piece, language: string): FoundScene | null {
  const words = readShownWords(piece, language);
  if (!words) return null;

  const found = findRatio(words.text, language) ?? findNumber(words.text, language);
  if (!found) return null;
  const { count, total, noun, start, end } = found;

  return {
    overlay: {
      kind: "pictogram-count",
      count,
      total,
      ...toDrawing(noun, language),
      label: words.emphasize(start, end),
    },
    pieceCount: 1,
    showsCaptions: words.isShortened,
  };
}

/** The count that a text states: "3 hearts", "9 of 10 people", "nine out of ten"; null for any other text. */
export function readCountPhrase(text: string, language: string): Count | null {
  const ratio = findRatio(text, language);
  if (ratio?.start === 0) return ratio;

  const match = new RegExp(String.raw`^(${countPattern(language)})(?:\s+(.+))?$`, "iu").exec(text);
  const count = readCount(match?.[1] ?? "", language);

  return count === null || count < 1 || count > 100 ? null : { count, total: count, noun: match?.[2] ?? "" };
}

/** The drawing for each counted thing, or nothing where no drawing is sure to mean it. */
export function toDrawing(noun: string, language: string): { drawing?: string } {
  const people = quantityWordsOf(language)?.people;
  const isPeople = people !== undefined && new RegExp(`^(?:${people})$`, "iu").test(noun);
  const drawing = isPeople
    ? "bust-in-silhouette"
    : (findCountableDrawing(noun) ?? findSureIllustration(noun, language));

  return drawing === undefined ? {} : { drawing };
}

type PlacedCount = Count & { start: number; end: number };

function findRatio(text: string, language: string): PlacedCount | null {
  const words = quantityWordsOf(language);
  const number = countPattern(language);
  const pattern = words
    ? String.raw`(?<![\p{L}\p{N}.,:/-])(${number})\s+(?:${words.outOf})\s+(${number})(?![\p{L}\p{N}%°]|[.,:/]\d)(?:\s+(?!(?:${words.units})(?!\p{L}))(\p{L}+)|(?=\s*[.,;!?。]|\s*$))`
    : String.raw`(?<!\d)(\d{1,2})人(?:中|のうち|に|中有|里有)(\d{1,2})人()`;
  const match = new RegExp(pattern, "iu").exec(text);
  if (!match) return null;

  const [phrase, first = "", second = "", noun = ""] = match;
  const [one, other] = [readCount(first, language), readCount(second, language)];
  if (one === null || other === null) return null;
  const [count, total] = words ? [one, other] : [other, one];
  if (count < 1 || count >= total || total > MAX_TOTAL) return null;
  const end = match.index + (noun === "" || !words ? phrase.length : phrase.length - noun.length);

  return {
    count,
    total,
    noun: words ? noun : "people",
    start: match.index,
    end: match.index + phrase.slice(0, end - match.index).trimEnd().length,
  };
}

/** "An octopus has three hearts", in English: the count must be what the sentence is about. */
function findNumber(text: string, language: string): PlacedCount | null {
  if (!language.startsWith("en")) return null;
  const match = new RegExp(
    String.raw`(?:^|(?<=\b(?:has|have|had|there are|there were)\s))(${countPattern(language)})\s+(\p{L}+)(?=\s*[.,;!?]|\s*$|\s+and\b)`,
    "iu",
  ).exec(text);
  const count = readCount(match?.[1] ?? "", language);
  const noun = match?.[2] ?? "";
  if (!match || count === null || count < 2 || count > MAX_COUNT || !findCountableDrawing(noun)) return null;

  return { count, total: count, noun, start: match.index, end: match.index + match[0].length };
}
