import type { Heading } from "mdast";
import { flattenText } from "../inline/flatten-inline";
import { textOf, toRichText, trimRuns } from "../inline/inline-run";
import { addNotice } from "../script-context";
import { cutPieces } from "../sentences/cut-pieces";
import { pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import { placeVisual, pushScene, type SceneBuilder } from "./scene-builder";

/** A heading is a title scene and is spoken: the first `#` opens the video, every other one starts a chapter. */
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
    narration: narratePieces(pieces, pausesMs.afterHeading),
    showsCaptions: false,
    line,
  });
}
