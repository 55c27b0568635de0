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
 * The words of a sentence that are shown, and a function that emphasises a part of them; null where a bold phrase starts with a
 * number, which then counts up by itself, and for anything but one whole sentence.
 */
export function readShownWords(piece: Piece, language: string): ShownWords | null {
  if (piece.utterances.length !== 1 || piece.utterances[0]?.isClause) return null;

  const shown = showPhrase(piece.runs);
  const runs = trimRuns(shown.runs);
  const text = textOf(runs);
  if (shown.isBold && !isYear(text) && readFigure(text, language) !== null) return null;

  return { ...wordsOf(runs), isShortened: shown.isShortened };
}

/** All words of a sentence, bold or not, with the same function. */
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
          // Not trimmed, because offsets count from the first letter.
          text: sliceRuns(runs, from, to)
            .map((run) => run.text)
            .join(""),
          isEmphasized,
        }))
        .filter((run) => run.text !== ""),
  };
}
