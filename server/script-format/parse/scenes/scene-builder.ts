import type { Overlay, RichText } from "@/remotion/timeline/schema";
import { isIllustratedKind, noIcon } from "@/server/illustrations/illustrate-scenes";
import { pausesMs, MAX_PAUSE_MS } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import type { Piece } from "../sentences/cut-pieces";
import type { Chapter, MediaReference, SceneDraft, Sentence } from "../../schema";
import { addNotice, type ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";

/** A picture, chart, map or card that waits for the paragraph to be spoken over it. */
export type Visual = {
  overlay: Overlay;
  media?: MediaReference;
  narration: Sentence[];
  showsCaptions: boolean;
  line: number;
};

/** The scenes so far, and what the script has said about the next one. */
export type SceneBuilder = {
  context: ScriptContext;
  scenes: SceneDraft[];
  chapters: Chapter[];
  visual?: Visual;
  icon?: { name: string | undefined; line: number };
  shown?: { text: RichText; line: number };
  /** The voice of the current :::voice. */
  voiceId?: string;
  /** The sentence before a list, table, code or formula that ends in a colon: its title. */
  intro?: Piece;
};

/** Adds a scene, with the drawing and words that `::icon` and `::shown` asked for. */
export function pushScene(builder: SceneBuilder, draft: SceneDraft): void {
  const { icon, shown } = builder;
  delete builder.icon;
  delete builder.shown;

  if (icon) checkIcon(draft.overlay, icon);
  const overlay = shown === undefined ? draft.overlay : setShown(draft.overlay, shown);
  // The screen shows other words than are spoken, so the spoken ones need captions.
  const showsCaptions = draft.showsCaptions || (shown !== undefined && draft.narration.length > 0);

  builder.scenes.push({
    ...draft,
    overlay,
    showsCaptions,
    ...(icon?.name === undefined ? {} : { icon: icon.name }),
  });
}

/** Adds the scene of the visual that waits, if any, with the given pieces of the paragraph below it. */
export function placeVisual(
  builder: SceneBuilder,
  pieces: readonly Piece[] = [],
  pauseAfterMs: number = pausesMs.afterParagraph,
): void {
  const { visual } = builder;
  if (visual === undefined) return;
  delete builder.visual;

  const narration = [...visual.narration, ...narratePieces(pieces, pauseAfterMs, builder.voiceId)];
  const isSilent = visual.overlay.kind === "picture" || visual.overlay.kind === "end-screen";
  if (narration.length === 0 && !isSilent) {
    addNotice(builder.context, visual.line, "nothing is spoken here; write a paragraph below it.");
  }

  const { overlay, media, line } = visual;
  const showsCaptions = pieces.length > 0 || visual.showsCaptions;
  pushScene(builder, { overlay, ...(media === undefined ? {} : { media }), narration, showsCaptions, line });
}

/** Lengthens the pause or the silence after the last spoken sentence (ms, at most 10 s). False if nothing has been spoken. */
export function lengthenPause(
  builder: SceneBuilder,
  byMs: number,
  kind: "pauseAfterMs" | "silenceAfterMs",
): boolean {
  const last = builder.visual?.narration.at(-1) ?? builder.scenes.at(-1)?.narration.at(-1);
  if (last === undefined) return false;

  last[kind] = Math.min(MAX_PAUSE_MS, (last[kind] ?? 0) + byMs);

  return true;
}

function checkIcon({ kind }: Overlay, { name, line }: { name: string | undefined; line: number }): void {
  if (name === noIcon || isIllustratedKind(kind)) return;

  throw scriptError(
    "INVALID_DIRECTIVE",
    line,
    `an illustration stands with a heading, a sentence, a list, a quote or a number, but a ${kind} follows.`,
  );
}

function setShown(overlay: Overlay, { text, line }: { text: RichText; line: number }): Overlay {
  switch (overlay.kind) {
    case "title":
    case "statement":
    case "end-screen":
      return { ...overlay, text };
    case "big-number":
    case "picture":
    case "pictogram-count":
    case "part-of-whole":
      return { ...overlay, label: text };
    case "list":
    case "bar-chart":
    case "line-chart":
    case "map":
    case "cause-effect":
    case "for-and-against":
    case "formula":
    case "code":
    case "timeline":
    case "steps":
    case "cycle":
    case "scale-comparison":
      return { ...overlay, title: text };
    case "quote":
    case "comparison":
    case "definition":
    case "labelled-picture":
      throw scriptError(
        "INVALID_DIRECTIVE",
        line,
        `::shown cannot stand before a ${overlay.kind}: it shows its own words.`,
      );
  }
}
