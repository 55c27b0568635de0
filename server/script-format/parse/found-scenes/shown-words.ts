import type { RichText } from "@/remotion/timeline/schema";
import { isYear, readFigure } from "../figures/read-figure";
import { type InlineRun, sliceRuns, textOf, trimRuns } from "../inline/inline-run";
import { showPhrase } from "../scenes/show-phrase";
import type { Piece } from "../sentences/cut-pieces";

export type ShownWords = {
  text: string;
  isShortened: boolean;
  emphasize: (start: number, end: number) => RichText;
};

/**
 * The words of a sentence that are shown, and a way to make a part of them stand out; null where a bold phrase starts with a
 * number, which then counts up by itself, and for what is no whole sentence.
 */
export function readShownWords(piece: Piece, language: string): ShownWords | null {
  if (piece.utterances.length !== 1 || piece.utterances[0]?.isClause) return null;

  const shown = showPhrase(piece.runs);
  const runs = trimRuns(shown.runs);
  const text = textOf(runs);
  if (shown.isBold && !isYear(text) && readFigure(text, language) !== null) return null;

  return { ...wordsOf(runs), isShortened: shown.isShortened };
}

/** All words of a sentence, and the same way, whether or not some are bold. */
export function readAllWords(piece: Piece): ShownWords {
  return { ...wordsOf(trimRuns(piece.runs)), isShortened: false };
}

function wordsOf(runs: readonly InlineRun[]): Pick<ShownWords, "text" | "emphasize"> {
  const text = textOf(runs);

  return {
    text,
    emphasize: (start, end) =>
      [
        { from: 0, to: start, isEmphasized: false },
        { from: start, to: end, isEmphasized: true },
        { from: end, to: text.length, isEmphasized: false },
      ]
        .map(({ from, to, isEmphasized }) => ({
          // Offsets count from the first letter, which trimming would move.
          text: sliceRuns(runs, from, to)
            .map((run) => run.text)
            .join(""),
          isEmphasized,
        }))
        .filter((run) => run.text !== ""),
  };
}
