import type { Figure } from "@/remotion/timeline/schema";
import { readFigure } from "../figures/read-figure";
import type { Piece } from "../sentences/cut-pieces";
import type { FoundScene } from "./found-scene";
import { quantityWordsOf } from "./vocabulary/quantity-words";
import { readAllWords, readShownWords } from "./shown-words";

/** On a ring, a smaller share looks like none; on a hundred squares it still fills some. */
const leastDonutPercent = 12;

export type Share = { percent: number; figure: Figure };

/**
 * The scene of a sentence with one share of a whole, such as "71 % of" or "two thirds of"; null for others, and for fractions of a
 * unit such as an hour. Where only the share is bold, the whole sentence is shown, because it names the whole.
 */
export function findShare(piece: Piece, language: string): FoundScene | null {
  const shown = readShownWords(piece, language);
  if (!shown) return null;

  const all = readAllWords(piece);
  const shareOfAll = findOnlyShare(all.text, language);
  const isAlone = shareOfAll !== null && all.text.slice(shareOfAll.start, shareOfAll.end) === shown.text;
  const words = isAlone ? all : shown;
  const share = isAlone ? shareOfAll : findOnlyShare(shown.text, language);
  if (!share) return null;

  return {
    overlay: {
      kind: "part-of-whole",
      form: formOf(share),
      percent: share.percent,
      figure: share.figure,
      label: words.emphasize(share.start, share.end),
    },
    pieceCount: 1,
    showsCaptions: words.isShortened,
  };
}

function findOnlyShare(text: string, language: string): PlacedShare | null {
  const [share, ...others] = [...listPercentages(text, language), ...listFractions(text, language)];
  const percentSigns = text.split("%").length - 1;

  return !share || others.length > 0 || percentSigns > 1 ? null : share;
}

/** The default form of a share. */
export function formOf({ percent }: Share): "donut" | "waffle" {
  return percent < leastDonutPercent ? "waffle" : "donut";
}

/** The share that a whole text states: "71 %", "71 percent", "2/3"; null for any other text. */
export function readShare(text: string, language: string): Share | null {
  const fraction = /^(\d{1,2})\s?[/⁄]\s?(\d{1,2})$/.exec(text);
  if (fraction) return toFraction(Number(fraction[1]), Number(fraction[2]));

  const share = readPercentage(text, language);

  return share?.length === text.length ? share : null;
}

type PlacedShare = Share & { start: number; end: number };

/** The percentages that the text says are of something. */
function listPercentages(text: string, language: string): PlacedShare[] {
  const of = quantityWordsOf(language)?.of;

  return [...text.matchAll(/(?<![\p{Script=Latin}\p{N}.,])\d/gu)].flatMap(({ index: start }) => {
    const share = readPercentage(text.slice(start), language);
    if (!share || share.percent <= 0 || share.percent >= 100) return [];
    const end = start + share.length;
    const isOfWhole =
      of !== undefined && new RegExp(String.raw`^\s+(?:${of})(?!\p{Ll}{2})`, "iu").test(text.slice(end));

    return isOfWhole || isAfterWhole(text, start) ? [{ ...share, start, end }] : [];
  });
}

/** The percentage that a text starts with, and its length in characters. */
function readPercentage(text: string, language: string): (Share & { length: number }) | null {
  // In scripts without spaces, the next word follows the sign directly.
  const sign = /^\d+(?:\.\d+)?\s?[%％](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u.exec(text);
  const read = readFigure(sign ? sign[0].replace("％", "%") : text, language);
  if (!read) return null;

  const { value, suffix } = read.figure;
  const percent = quantityWordsOf(language)?.percent;
  const spelled =
    percent === undefined
      ? ""
      : (new RegExp(String.raw`^\s?(?:${percent})(?!\p{L})`, "iu").exec(text.slice(read.length))?.[0] ?? "");
  if (suffix.trim() !== "%" && spelled === "") return null;

  const figure = { ...read.figure, suffix: spelled === "" ? suffix : "%" };

  return { percent: value, figure, length: read.length + spelled.length };
}

/** In Japanese and Chinese the whole comes first: 地球の71%, 地球的71%. */
function isAfterWhole(text: string, start: number): boolean {
  return /[の的]\s?(?:約|约|大約)?$/u.test(text.slice(0, start));
}

function listFractions(text: string, language: string): PlacedShare[] {
  const words = quantityWordsOf(language);
  if (!words) return [];

  return words.fractions.flatMap(([pattern, numerator, denominator]) => {
    const article = String.raw`(?:(?:an?|the|une?|la|una|ein\p{L}*|des|der)\s+)?`;
    const rest = String.raw`\s+(?:${words.of})(?!\p{Ll}{2})(?!\s*${article}(?:${words.units})(?!\p{L}))`;
    const match = new RegExp(String.raw`(?<!\p{L})(${pattern})(?=${rest})`, "iu").exec(text);
    const share = match ? toFraction(numerator, denominator) : null;

    return match && share
      ? [{ ...share, start: match.index, end: match.index + (match[1]?.length ?? 0) }]
      : [];
  });
}

function toFraction(numerator: number, denominator: number): Share | null {
  if (numerator < 1 || numerator >= denominator) return null;
  const percent = Math.round((1000 * numerator) / denominator) / 10;

  return { percent, figure: { value: numerator, prefix: "", suffix: `/${denominator}`, decimals: 0 } };
}
