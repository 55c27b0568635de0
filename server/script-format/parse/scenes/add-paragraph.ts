import type { Paragraph } from "mdast";
import { flattenInline } from "../inline/flatten-inline";
import { textOf, type InlineRun } from "../inline/inline-run";
import { addNotice } from "../script-context";
import { cutPieces, type Piece } from "../sentences/cut-pieces";
import { MAX_VISUAL_WORDS, pausesMs } from "../sentences/limits";
import { addStatement } from "./add-statement";
import { placeVisual, type SceneBuilder } from "./scene-builder";

/**
 * The sentences of a paragraph as scenes; a picture in it is shown while what follows the picture is spoken.
 * `isBeforeTitled` says that a list or a table follows, whose title the last sentence is if it ends in a colon.
 */
export function addParagraph(builder: SceneBuilder, paragraph: Paragraph, isBeforeTitled: boolean): void {
  const line = paragraph.position?.start.line ?? 1;
  let runs: InlineRun[] = [];

  for (const part of flattenInline(paragraph.children, builder.context)) {
    if (part.kind === "run") {
      runs.push(part.run);
      continue;
    }

    speak(builder, runs, { line, isBeforeTitled: false });
    runs = [];
    placeVisual(builder);
    const { media, credit } = part;
    builder.visual = {
      overlay: { kind: "picture", ...(credit === undefined ? {} : { credit }) },
      media,
      narration: [],
      showsCaptions: false,
      line: part.line,
    };
  }

  speak(builder, runs, { line, isBeforeTitled });
}

function speak(
  builder: SceneBuilder,
  runs: InlineRun[],
  { line, isBeforeTitled }: { line: number; isBeforeTitled: boolean },
): void {
  const pieces = cutPieces(runs, builder.context.language);
  const text = textOf(runs).trim();

  if (pieces.length === 0 && text !== "")
    addNotice(builder.context, line, `"${text}" is left out: it has no words to speak.`);
  if (isBeforeTitled && /[:：]$/u.test(text)) {
    const intro = pieces.pop();
    if (intro !== undefined) builder.intro = intro;
  }
  if (pieces.length === 0) return;

  const over = builder.visual === undefined ? 0 : countPiecesOver(builder.visual.narration.length, pieces);
  placeVisual(builder, pieces.slice(0, over));

  const rest = pieces.slice(over);
  for (const [index, piece] of rest.entries()) {
    addStatement(builder, piece, index === rest.length - 1 ? pausesMs.afterParagraph : pausesMs.afterScene);
  }
}

/** How many pieces are spoken over a visual: whole ones up to about 12 s, and at least one. */
function countPiecesOver(spokenBefore: number, pieces: readonly Piece[]): number {
  let words = 0;
  const end = pieces.findIndex((piece) => (words += piece.words) > MAX_VISUAL_WORDS);
  const fitting = end === -1 ? pieces.length : end;

  return spokenBefore > 0 ? fitting : Math.max(1, fitting);
}
