import type { Caption, Illustration, ThemeId } from "@/remotion/timeline/schema";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import type { SceneIllustration } from "@/server/videos/schema";

/** Half of the frame stays empty for at most this long; a scene's words take the first half of this time to come in. */
const firstWithinMs = 1000;
/** The drawings after the first wait for their words, but no longer than this. */
const latestStartMs = 2500;
/** A drawing begins to come in 150 ms before its word is spoken, and at least 1 s before the scene ends. */
const leadMs = 150;
const leastShownMs = 1000;

type TimeInput = {
  captions: readonly Caption[];
  durationMs: number;
  themeId: ThemeId;
  /** No drawing begins to come in after this time. */
  latestMs?: number;
};

/**
 * The illustrations of a scene's first shot as the theme prints them. Each comes in at the word that names it, except that the first
 * comes in soon, so that the frame is complete whenever a viewer pauses.
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

/** When the caption with the letter after the first `lettersBefore` is spoken; spaces do not count. 0 if there is none. */
export function timeOfLetter(captions: readonly Caption[], lettersBefore: number): number {
  let letters = 0;
  for (const { text, startMs } of captions) {
    letters += text.replaceAll(/\s/gu, "").length;
    if (letters > lettersBefore) return startMs;
  }

  return 0;
}
