import type { Composition } from "@/remotion/timeline/schema";

/** The director's memory of a past scene: how it looked, and whether there was much to look at. */
export type PastScene = { look: string; isBusy: boolean };

type ChooseInput = {
  /** The theme's compositions, its preferred one first; at least one. */
  candidates: readonly Composition[];
  /** The scene's words: the same words get the same composition where possible. */
  text: string;
  /** The last two scenes, the last one last. */
  past: readonly PastScene[];
  /** Whether the words are few enough for a picture with little in it. */
  suitsCloseUp: boolean;
};

export type CompositionChoice = {
  composition: Composition;
  why: "only" | "calm" | "changed" | "few-words" | "fits";
};

/** Weights, not laws. A hash of the words themselves usually decides, so that changing one scene changes no other. */
const weights = {
  words: 0.6,
  place: 0.12,
  sameAsLast: 0.45,
  calm: 0.6,
  fewWords: 0.3,
  manyWords: 0.35,
  closeUpAgain: 1,
};

/**
 * The composition of a scene. It never repeats a composition that the last two scenes share, if there is another; two busy scenes
 * favour a calm one, and few words a close-up. It looks back two scenes only, so that a change soon wears off. Pure.
 */
export function chooseComposition({ candidates, text, past, suitsCloseUp }: ChooseInput): CompositionChoice {
  const [before, last] = past.slice(-2);
  const isCalmDue = before?.isBusy === true && last?.isBusy === true;
  const score = (composition: Composition) => {
    const isCloseUp = composition === "close-up";

    return (
      weights.words * hashText(`${composition} ${text}`) -
      weights.place * candidates.indexOf(composition) -
      (last?.look === composition ? weights.sameAsLast : 0) -
      (isCloseUp && last?.look === composition ? weights.closeUpAgain : 0) +
      (isCloseUp && isCalmDue ? weights.calm : 0) +
      (isCloseUp ? (suitsCloseUp ? weights.fewWords : -weights.manyWords) : 0)
    );
  };
  const ranked = candidates.toSorted((one, other) => score(other) - score(one));
  const isThird = (composition: Composition) => before?.look === composition && last?.look === composition;
  const [wished] = ranked;
  const chosen = ranked.find((composition) => !isThird(composition)) ?? wished ?? "words";

  return { composition: chosen, why: explain() };

  function explain(): CompositionChoice["why"] {
    if (candidates.length < 2) return "only";
    if (chosen !== wished) return "changed";
    if (chosen === "close-up") return isCalmDue ? "calm" : "few-words";

    return "fits";
  }
}

/** A number from 0 to 1, always the same for the same text (FNV-1a). */
function hashText(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16_777_619);
  }
  // The last step of MurmurHash3 spreads apart the hashes of texts that differ in few letters.
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);

  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
