import { expect, it } from "vitest";
import { sampleTimeline } from "../fixtures/sample-props";
import type { Format, Scene, ThemeId, Timeline } from "../timeline/schema";
import { themeIdSchema } from "../timeline/schema";
import { statementContentHeightPx } from "./statement-scene";

/** Height of a sentence that has a picture to itself, as a share of the picture's. */
function heightAlone(text: string, themeId: ThemeId, format: Format): number {
  const timeline: Timeline = sampleTimeline({ themeId, format, kinds: ["statement"] });
  const overlay = { kind: "statement" as const, text: [{ text, isEmphasized: false }] };
  const [sample] = timeline.scenes;
  if (!sample) throw new Error("A timeline has a scene.");
  const scene: Scene = { ...sample, overlay, showsCaptions: false };

  return statementContentHeightPx({ overlay, scene, timeline }) / timeline.height;
}

const formats: Format[] = ["landscape", "square", "short"];

it.each(themeIdSchema.options.flatMap((themeId) => formats.map((format) => ({ themeId, format }))))(
  "words alone fill a third or more of the height: $themeId, $format",
  ({ themeId, format }) => {
    for (const words of [
      "You could outrun it, you know.",
      "Smugglers carried more of it than the official ships.",
      "It did not understand a single one.",
    ]) {
      expect(heightAlone(words, themeId, format), words).toBeGreaterThan(0.33);
      expect(heightAlone(words, themeId, format), words).toBeLessThanOrEqual(0.88);
    }
  },
);
