import type { Caption, Illustration, ThemeId } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { SceneIllustration } from "@/server/videos/schema";

/** A drawing is there when its word is heard; none is waited for longer than this. */
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

/** A scene's illustrations as the theme prints them, each from the word on that names it. */
export function timeIllustrations(
  illustrations: readonly SceneIllustration[],
  { captions, durationMs, themeId, latestMs = latestStartMs }: TimeInput,
): Illustration[] {
  return illustrations.map(({ name, lettersBefore }) => ({
    name,
    assetKey: illustrationKey(name, themeId),
    startMs: Math.max(
      0,
      Math.min(timeOfLetter(captions, lettersBefore) - leadMs, latestMs, durationMs - leastShownMs),
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
