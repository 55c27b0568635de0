import { breakCost } from "@/remotion/captions/break-cost";
import { tokenizeCaptions } from "@/remotion/captions/caption-token";
import type { Caption } from "@/remotion/timeline/schema";

/** A place where a scene may be cut, just before a word is spoken, and how much a cut there hurts the speech. */
export type Boundary = { atMs: number; cost: number };

/** The picture changes this long before the word that it goes with. */
const leadMs = 80;

/** Words that begin a clause without a comma. */
const conjunctions: Record<string, ReadonlySet<string>> = {
  en: new Set(
    "and but or so because while when until although though if that which who where than".split(" "),
  ),
  de: new Set("und aber oder denn weil während wenn bis obwohl dass sondern als damit".split(" ")),
  fr: new Set("et mais ou donc car parce quand lorsque puisque si que qui où".split(" ")),
  es: new Set("y pero o porque cuando mientras aunque si que donde sino".split(" ")),
};
const conjunctionCost = 2;
/** A cut with a higher cost separates words that belong together. */
const highestCost = 4;

/** How long after the last word the picture may change. */
const afterWordsMs = 150;
/** From here on, words on both sides belong to one clause. */
export const withinClauseCost = 3;

/** The boundaries between the words of a scene, in order: ends of sentences, of clauses and of phrases. `language` is BCP 47. */
export function listBoundaries(captions: readonly Caption[], language: string): Boundary[] {
  const tokens = tokenizeCaptions(captions, { columnsPerLine: Infinity, language });
  const openers = conjunctions[language.split("-")[0] ?? ""];

  const inside = tokens.flatMap((token, index): Boundary[] => {
    const previous = tokens[index - 1];
    if (!previous) return [];
    const opens = openers?.has(token.text.trim().toLowerCase()) === true;
    const cost = Math.min(breakCost(previous, token), opens ? conjunctionCost : Infinity);

    return cost > highestCost ? [] : [{ atMs: Math.max(0, token.fromMs - leadMs), cost }];
  });
  const last = tokens.at(-1);

  return last ? [...inside, { atMs: last.toMs + afterWordsMs, cost: 0 }] : inside;
}
