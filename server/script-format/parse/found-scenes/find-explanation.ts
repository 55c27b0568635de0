import type { Piece } from "../sentences/cut-pieces";
import { findCauseEffect } from "./find-cause-effect";
import { findDefinition } from "./find-definition";
import type { FoundScene } from "./found-scene";

/** All words of a sentence are shown. */
const single = { pieceCount: 1, showsCaptions: false };

/** The scene of a sentence that clearly explains what a word means, or what leads to what. Null for all others. */
export function findExplanation(piece: Piece, language: string): FoundScene | null {
  const definition = findDefinition(piece, language);
  if (definition !== null) {
    const utterances = [{ runs: definition.spokenRuns, isClause: false }];

    return { ...single, overlay: definition.overlay, utterances };
  }

  const chain = findCauseEffect(piece, language);
  if (chain === null) return null;

  return {
    ...{ ...single, overlay: chain.overlay },
    ...(chain.spokenParts && {
      utterances: chain.spokenParts.map((runs) => ({ runs, isClause: false })),
      hasBeats: true,
    }),
  };
}
