import { toNarrationRuns } from "../inline/inline-run";
import type { Sentence } from "../../schema";
import type { Piece } from "./cut-pieces";
import { pausesMs } from "./limits";

/**
 * The narration of a block's pieces, spoken one after the other by `voiceId` (else the video's voice), with `pauseAfterMs`
 * after the last. A clause has no pause except that of its comma.
 */
export function narratePieces(
  pieces: readonly Piece[],
  pauseAfterMs: number,
  voiceId: string | undefined,
): Sentence[] {
  const utterances = pieces.flatMap((piece) => piece.utterances);

  return utterances.map(({ runs, isClause }, index) => {
    const isLast = index === utterances.length - 1;
    const pauseMs = isLast ? pauseAfterMs : pausesMs.afterSentence;

    return {
      runs: toNarrationRuns(runs),
      ...(index === 0 ? { startsBlock: true } : {}),
      ...(voiceId === undefined ? {} : { voiceId }),
      ...(isClause ? { goesOn: true } : {}),
      pauseAfterMs: isClause ? 0 : pauseMs,
    };
  });
}
