import type { RichText } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { sliceRuns, textOf, toRichText, trimRuns } from "../inline/inline-run";
import type { Sentence } from "../../schema";
import { pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import type { SceneBuilder } from "./scene-builder";
import { showPhrase } from "./show-phrase";

export type Title = { text: RichText; narration: Sentence[]; isShortened: boolean; line: number };

/** Takes the sentence that ends in a colon before a list, table, code or formula, as its title; null if there is none. */
export function takeTitle(builder: SceneBuilder): Title | null {
  const { intro } = builder;
  if (intro === undefined) return null;
  delete builder.intro;

  const shown = showPhrase(intro.runs);
  const runs = trimRuns(shown.runs);
  const withoutColon = sliceRuns(runs, 0, trimEndOf(textOf(runs), /[\s:：]/u).length);

  return {
    text: toRichText(withoutColon, { isBoldPlain: shown.isBold }),
    narration: narratePieces([intro], pausesMs.afterItem, builder.voiceId),
    isShortened: shown.isShortened,
    line: intro.runs[0]?.line ?? 1,
  };
}
