import type { Overlay } from "@/remotion/timeline/schema";
import type { Piece, Utterance } from "../sentences/cut-pieces";
import { findCauseEffect } from "./find-cause-effect";
import { findDefinition } from "./find-definition";

export type FoundExplanation = {
  overlay: Overlay;
  /** What is said: the sentence, without what is only for the eye. */
  utterances: Utterance[];
  /** Whether utterance k speaks of part k. */
  hasBeats: boolean;
};

/** What a sentence explains, if its words leave no doubt: what a word means, or what leads to what. Null for all others. */
export function findExplanation(piece: Piece, language: string): FoundExplanation | null {
  const definition = findDefinition(piece, language);
  if (definition !== null) {
    const utterances = [{ runs: definition.spokenRuns, isClause: false }];

    return { overlay: definition.overlay, utterances, hasBeats: false };
  }

  const chain = findCauseEffect(piece, language);
  if (chain === null) return null;

  return {
    overlay: chain.overlay,
    utterances: chain.spokenParts?.map((runs) => ({ runs, isClause: false })) ?? piece.utterances,
    hasBeats: chain.spokenParts !== undefined,
  };
}
