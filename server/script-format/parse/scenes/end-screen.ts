import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import { noEndScreen } from "../../front-matter/settings";
import type { ScriptSettings } from "../../front-matter/settings";
import type { SceneDraft } from "../../schema";
import { scriptError } from "../../script-problem";
import { readEmphasis } from "../inline/read-emphasis";

/** Within YouTube's 5 to 20 seconds (support.google.com/youtube/answer/6388789): long enough to choose, short enough to stay. */
const defaultDurationMs = 10_000;
const limitsSeconds = { least: 5, most: 20 };

type EndScreenInput = {
  text: RichText;
  next?: string | undefined;
  seconds?: string | undefined;
  line: number;
};

/** The overlay of `::end-screen[Subscribe for more]{next="Next: sharks" seconds=12}`. Throws ScriptError outside YouTube's limits. */
export function readEndScreen({ text, next, seconds, line }: EndScreenInput): OverlayOf<"end-screen"> {
  const durationMs = seconds === undefined ? defaultDurationMs : Number(seconds) * 1000;
  const { least, most } = limitsSeconds;
  if (!(durationMs >= least * 1000 && durationMs <= most * 1000)) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::end-screen takes seconds from ${least} to ${most}, as YouTube does, such as ::end-screen[Subscribe for more]{seconds=12}.`,
    );
  }

  return {
    kind: "end-screen",
    text,
    ...(next ? { next: [{ text: next, isEmphasized: false }] } : {}),
    durationMs,
  };
}

/**
 * The scenes of a script with the end screen that its settings ask for, unless it has one. Throws ScriptError if an end screen is not
 * the last scene.
 */
export function endWithScreen(scenes: readonly SceneDraft[], settings: ScriptSettings): SceneDraft[] {
  const written = scenes.findIndex(({ overlay }) => overlay.kind === "end-screen");
  if (written !== -1 && written < scenes.length - 1) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      scenes[written]?.line ?? 1,
      "::end-screen is the end: move it below all else, with at most 32 words below it.",
    );
  }
  const { endScreen = noEndScreen } = settings;
  if (written !== -1 || endScreen === noEndScreen || scenes.length === 0) return [...scenes];

  const line = scenes.at(-1)?.line ?? 1;

  return [
    ...scenes,
    {
      overlay: readEndScreen({ text: readEmphasis(endScreen), line }),
      narration: [],
      showsCaptions: false,
      line,
    },
  ];
}
