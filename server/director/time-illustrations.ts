import type { Caption, Illustration, ThemeId } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { SceneIllustration } from "@/server/videos/schema";

/** Half of a frame stays empty for no longer than this; a scene's words take the first half of it to come in. */
const firstWithinMs = 1000;
/** The drawings after the first wait for their words, but none for longer than this. */
const latestStartMs = 2500;
/** It begins to come in this much before its word is spoken, and so much before the scene ends. */
const leadMs = 150;
const leastShownMs = 1000;

type TimeInput = {
  captions: readonly Caption[];
  durationMs: number;
  themeId: ThemeId;
  /** No drawing begins to come in later. */
  latestMs?: number;
};

/**
 * The illustrations of a scene's first shot as the theme prints them, each from the word on that names it, but the first of them
 * soon: whenever a viewer pauses, the frame is complete.
 */
export function timeIllustrations(
  illustrations: readonly SceneIllustration[],
  { captions, durationMs, themeId, latestMs = latestStartMs }: TimeInput,
): Illustration[] {
  const spokenMs = illustrations.map(({ lettersBefore }) => timeOfLetter(captions, lettersBefore) - leadMs);
  const first = spokenMs.indexOf(Math.min(...spokenMs));

  return illustrations.map(({ name }, index) => ({
    name,
    assetKey: illustrationKey(name, themeId),
    startMs: Math.max(
      0,
      Math.min(
        spokenMs[index] ?? 0,
        index === first ? Math.min(latestMs, firstWithinMs) : latestMs,
        durationMs - leastShownMs,
      ),
    ),
  }));
}

/** When the caption is spoken that holds the letter with so many before it; captions hold the letters of the narration. */
export function timeOfLetter(captions: readonly Caption[], lettersBefore: number): number {
  let letters = 0;
  for (const { text, startMs } of captions) {
    letters += text.replaceAll(/\s/gu, "").length;
    if (letters > lettersBefore) return startMs;
  }

  return 0;
}
