import type { Heading, Paragraph } from "mdast";
import type { Overlay } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { isYear, readFigure } from "../figures/read-figure";
import { explainKind } from "../found-scenes/explain-kind";
import { findScene } from "../found-scenes/find-scene";
import type { FoundScene } from "../found-scenes/found-scene";
import { flattenInline, flattenText } from "../inline/flatten-inline";
import { type InlineRun, sliceRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";
import { addNotice } from "../script-context";
import { cutPieces, type Piece } from "../sentences/cut-pieces";
import { MAX_VISUAL_WORDS, pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import type { SceneDraft } from "../../schema";
import { placeVisual, pushScene, type SceneBuilder } from "./scene-builder";
import { type ShownPhrase, showPhrase } from "./show-phrase";

/** Adds a heading as a title scene that is spoken: a `#` before all others opens the video, any other heading starts a chapter. */
export function addHeading(builder: SceneBuilder, heading: Heading): void {
  placeVisual(builder);

  const { context, scenes, chapters } = builder;
  const line = heading.position?.start.line ?? 1;
  const runs = trimRuns(flattenText(heading.children, context));
  const pieces = cutPieces(runs, context.language);
  if (pieces.length === 0) {
    addNotice(context, line, "a heading without words is left out.");
    return;
  }

  const isOpening = heading.depth === 1 && !scenes.some(({ overlay }) => overlay.kind === "title");
  if (!isOpening) chapters.push({ title: textOf(runs), sceneIndex: scenes.length });

  pushScene(builder, {
    overlay: { kind: "title", text: toRichText(runs), level: isOpening ? "opening" : "chapter" },
    narration: narratePieces(pieces, pausesMs.afterHeading, builder.voiceId),
    showsCaptions: false,
    line,
  });
}

/**
 * Adds the sentences of a paragraph as scenes; a picture in it is shown while the text after it is spoken.
 * `isBeforeTitled`: a list, table, code or formula follows, and a last sentence that ends in a colon is its title.
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
  const rest = pieces.slice(over);
  placeVisual(builder, pieces.slice(0, over), rest.length > 0 ? pausesMs.afterSentence : undefined);

  addPieces(builder, rest);
}

/** Adds the pieces of a paragraph as scenes: of the kind that their words suggest, else one sentence each. */
function addPieces(builder: SceneBuilder, pieces: readonly Piece[]): void {
  for (let index = 0; index < pieces.length;) {
    const rest = pieces.slice(index);
    const isDressed = builder.icon !== undefined || builder.shown !== undefined;
    const scene = isDressed ? null : findScene(rest, builder.context.language);
    const found = scene && isShownAlready(builder, scene) ? null : scene;
    const taken = rest.slice(0, found?.pieceCount ?? 1);
    const [piece] = taken;
    const pauseAfterMs = taken.length === rest.length ? pausesMs.afterParagraph : pausesMs.afterSentence;

    if (found) addFound(builder, found, taken, pauseAfterMs);
    else if (piece) addStatement(builder, piece, pauseAfterMs);
    index += taken.length;
  }
}

/** Whether an earlier scene shows a map of the same places: a minute about Paris needs only one map of it. */
function isShownAlready({ scenes }: SceneBuilder, { overlay }: FoundScene): boolean {
  const places = overlay.kind === "map" && JSON.stringify([overlay.cities, overlay.routes]);

  return scenes.some(
    (scene) =>
      scene.overlay.kind === "map" && JSON.stringify([scene.overlay.cities, scene.overlay.routes]) === places,
  );
}

function addFound(
  builder: SceneBuilder,
  { overlay, showsCaptions, utterances, hasBeats = false }: FoundScene,
  pieces: readonly Piece[],
  pauseAfterMs: number,
): void {
  const spoken = utterances ? pieces.map((piece) => ({ ...piece, utterances })) : pieces;
  const narration = narratePieces(spoken, pauseAfterMs, builder.voiceId);

  pushScene(builder, {
    overlay,
    // Several pieces are one sentence each, and each belongs to its own part.
    narration:
      hasBeats || pieces.length > 1 ? narration.map((sentence, beat) => ({ ...sentence, beat })) : narration,
    showsCaptions,
    ...reasonFor(overlay),
    line: pieces[0]?.runs[0]?.line ?? 1,
  });
}

/** How many pieces are spoken over a visual: whole ones up to about 12 s, and at least one if nothing is spoken before them. */
function countPiecesOver(spokenBefore: number, pieces: readonly Piece[]): number {
  let words = 0;
  const end = pieces.findIndex((piece) => (words += piece.words) > MAX_VISUAL_WORDS);
  const fitting = end === -1 ? pieces.length : end;

  return spokenBefore > 0 ? fitting : Math.max(1, fitting);
}

/**
 * Adds a piece of a paragraph as a scene: its bold phrase large with captions below, as a number if it starts with one;
 * or, without a bold phrase, all its words.
 */
function addStatement(builder: SceneBuilder, piece: Piece, pauseAfterMs: number): void {
  const shown = showPhrase(piece.runs);
  const overlay: Overlay = toNumber(shown, builder.context.language) ?? {
    kind: "statement",
    text: shown.text,
  };

  pushScene(builder, {
    overlay,
    ...reasonFor(overlay),
    narration: narratePieces([piece], pauseAfterMs, builder.voiceId),
    showsCaptions: shown.isShortened,
    line: piece.runs[0]?.line ?? 1,
  });
}

function reasonFor(overlay: Overlay): Pick<SceneDraft, "kindReason"> {
  const kindReason = explainKind(overlay);

  return kindReason === undefined ? {} : { kindReason };
}

/** Adds a sentence that ends in a colon as an ordinary scene, where the block that it introduces cannot take it as a title. */
export function speakIntro(builder: SceneBuilder): void {
  const { intro } = builder;
  delete builder.intro;

  if (intro !== undefined) addPieces(builder, [intro]);
}

function toNumber({ runs, isBold }: ShownPhrase, language: string): Overlay | null {
  const phrase = trimRuns(runs);
  const text = textOf(phrase);
  const read = isBold && !isYear(text) ? readFigure(text, language) : null;
  if (read === null) return null;

  // Under a number, the sentence's full stop would end nothing.
  const end = trimEndOf(text, /[\s.,;:!?…]/u).length;
  const label = toRichText(sliceRuns(phrase, read.length, end), { isBoldPlain: true });

  return { kind: "big-number", figure: read.figure, label };
}
