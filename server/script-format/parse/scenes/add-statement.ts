import type { Overlay } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { isYear, readFigure } from "../figures/read-figure";
import { sliceRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";
import { pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import type { Piece } from "../sentences/cut-pieces";
import { pushScene, type SceneBuilder } from "./scene-builder";
import { showPhrase, type ShownPhrase } from "./show-phrase";

/**
 * A piece of a paragraph as a scene: its bold phrase large with captions below, as a number if it starts with one;
 * or, without a bold phrase, all its words.
 */
export function addStatement(builder: SceneBuilder, piece: Piece, pauseAfterMs: number): void {
  const shown = showPhrase(piece.runs);

  pushScene(builder, {
    overlay: toNumber(shown, builder.context.language) ?? { kind: "statement", text: shown.text },
    narration: narratePieces([piece], pauseAfterMs),
    showsCaptions: shown.isShortened,
    line: piece.runs[0]?.line ?? 1,
  });
}

/** The sentence ending in a colon before a list or a table that came to nothing: a scene like any other. */
export function speakIntro(builder: SceneBuilder): void {
  const { intro } = builder;
  delete builder.intro;

  if (intro !== undefined) addStatement(builder, intro, pausesMs.afterParagraph);
}

function toNumber({ runs, isBold }: ShownPhrase, language: string): Overlay | null {
  const phrase = trimRuns(runs);
  const text = textOf(phrase);
  const read = isBold && !isYear(text) ? readFigure(text, language) : null;
  if (read === null) return null;

  // The full stop ends the sentence; under a number it would end nothing.
  const end = trimEndOf(text, /[\s.,;:!?…]/u).length;
  const label = toRichText(sliceRuns(phrase, read.length, end), { isBoldPlain: true });

  return { kind: "big-number", figure: read.figure, label };
}
