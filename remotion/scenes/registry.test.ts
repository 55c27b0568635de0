import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { overlayKinds, sampleTimeline } from "../fixtures/sample-props";
import { sceneDurationInFrames } from "../timeline/layout";
import { formatSchema, themeIdSchema, type Scene, type Timeline } from "../timeline/schema";
import { getSceneDefinition } from "./registry";

function changeFrames(scene: Scene, timeline: Timeline): number[] {
  return getSceneDefinition(scene.overlay.kind).changeFrames({ overlay: scene.overlay, scene, timeline });
}

describe.each(overlayKinds)("a %s scene", (kind) => {
  it("declares sorted frames from 0, all of them within the scene, in every theme and format", () => {
    for (const themeId of themeIdSchema.options) {
      for (const format of formatSchema.options) {
        const timeline = sampleTimeline({ themeId, format, kinds: ["title", kind] });
        const scene = sceneAt(timeline, 1);
        const frames = changeFrames(scene, timeline);

        expect(frames[0]).toBe(0);
        expect(frames).toEqual([...new Set(frames)].sort((a, b) => a - b));
        expect(frames.at(-1)).toBeLessThan(sceneDurationInFrames(scene, timeline));
      }
    }
  });

  it("lasts until its last part has come in, whenever its beats are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 8 }), (beatStartMs) => {
        const timeline = sampleTimeline({ kinds: [kind] });
        const scene = { ...sceneAt(timeline, 0), beatStartMs, durationMs: 1 };
        const duration = sceneDurationInFrames(scene, timeline);

        // Text read along with the voice ends with it; everything else is held.
        const heldFrames = kind === "statement" ? 1 : 20;

        expect(duration - (changeFrames(scene, timeline).at(-1) ?? 0)).toBeGreaterThanOrEqual(heldFrames);
      }),
      { numRuns: 20 },
    );
  });
});

it("a held scene is painted seldom: most of its frames are repeats", () => {
  const timeline = sampleTimeline({ kinds: ["quote"] });
  const scene = { ...sceneAt(timeline, 0), showsCaptions: true, durationMs: 8000 };

  expect(changeFrames(scene, timeline).length).toBeLessThan(40);
});

function sceneAt(timeline: Timeline, index: number): Scene {
  const scene = timeline.scenes[index];
  if (!scene) throw new Error("The sample has too few scenes.");

  return scene;
}
