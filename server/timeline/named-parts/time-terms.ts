import type { Caption, OverlayOf } from "@/remotion/timeline/schema";
import { listSpokenWords } from "./time-mentions";

/** The spoken words for each operator in the languages of the voices. */
const operatorWords: readonly { operator: RegExp; words: readonly string[] }[] = [
  {
    operator: /[=≈≡]$/u,
    words: ["equals", "equal", "is", "ist", "gleich", "egale", "est", "igual", "es", "uguale"],
  },
  { operator: /\+$/u, words: ["plus", "and", "und", "et", "mas", "mais", "piu"] },
  { operator: /[−-]$/u, words: ["minus", "less", "weniger", "moins", "menos", "meno"] },
  { operator: /[×⋅∗]$/u, words: ["times", "mal", "fois", "por", "per", "vezes"] },
];

/**
 * When each term of a formula appears, in ms from the scene's start: right after the word for the operator before it, if the voice says
 * all operators. Otherwise the terms are spread evenly over the spoken words, each with a word.
 */
export function timeTerms(
  { terms }: OverlayOf<"formula">,
  captions: readonly Caption[],
  language: string,
): number[] {
  const spoken = listSpokenWords(captions, language);
  const starts = spoken.map(({ startMs }) => startMs);
  const places = [0];

  for (const { html } of terms.slice(0, -1)) {
    const text = html.replaceAll(/<[^<>]*>/g, "").trim();
    const { words = [] } = operatorWords.find(({ operator }) => operator.test(text)) ?? {};
    const from = places.at(-1) ?? 0;
    const place = spoken.findIndex(({ word }, index) => index >= from && words.includes(word));
    if (place === -1 || place + 1 >= spoken.length) return spreadParts(terms.length, starts);
    places.push(place + 1);
  }

  return places.map((place) => starts[place] ?? 0);
}

/** All parts appear within this share of the spoken words, so that the last can be looked at while it is spoken of. */
const spreadShare = 0.75;

/** Times of `count` parts, spread evenly over the words that begin at `starts` (ms), each with a word; empty without words. */
export function spreadParts(count: number, starts: readonly number[]): number[] {
  if (starts.length === 0) return [];

  return Array.from(
    { length: count },
    (_, part) => starts[Math.floor((spreadShare * part * starts.length) / count)] ?? 0,
  );
}
