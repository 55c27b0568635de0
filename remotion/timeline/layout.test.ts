import { describe, expect, it } from "vitest";
import { overlayKinds, sampleTimeline } from "../fixtures/sample-props";
import { formatDimensions } from "../layout/frame-layout";
import { layoutTimeline, sceneDurationInFrames } from "./layout";
import { sceneChangeFrames } from "./scene-change-frames";
import { formatSchema, themeIdSchema } from "./schema";

const timeline = sampleTimeline();

describe("the layout of a timeline", () => {
  it("puts scenes end to end", () => {
    const { scenes, durationInFrames } = layoutTimeline(timeline);
    let from = 0;

    for (const scene of scenes) {
      expect(scene.from).toBe(from);
      from += scene.durationInFrames;
    }

    expect(durationInFrames).toBe(from);
  });

  it("gives a scene the time that its narration asks for, or the time it takes to read it", () => {
    const [scene] = timeline.scenes;
    if (!scene) throw new Error("The sample has no scene.");

    expect(sceneDurationInFrames({ ...scene, durationMs: 20_000 }, timeline)).toBe(600);
    expect(sceneDurationInFrames({ ...scene, durationMs: 1 }, timeline)).toBeGreaterThan(30);
  });

  it("measures a scene again where its timeline looks otherwise, and only there", () => {
    let measured = 0;
    const scenes = timeline.scenes.map((scene) =>
      Object.defineProperty({ ...scene }, "durationMs", {
        get: () => {
          measured += 1;

          return scene.durationMs;
        },
      }),
    );
    const square = { ...timeline, ...formatDimensions.square, format: "square" as const };
    const looks = [timeline, square, { ...timeline, language: "ja" }, { ...timeline, fps: 60 }];

    for (const look of looks) {
      const layout = layoutTimeline({ ...look, scenes });
      const lengths = timeline.scenes.map((scene) => sceneDurationInFrames(scene, look));

      expect(layout.scenes.map(({ durationInFrames }) => durationInFrames)).toEqual(lengths);
    }
    measured = 0;
    layoutTimeline({ ...timeline, fps: 60, scenes: scenes.toReversed() });

    expect(measured).toBe(0);
  });

  it("says when narration is heard, to the fraction of a frame", () => {
    const scenes = timeline.scenes.map((scene) => ({
      ...scene,
      narration: { assetKey: "voice.wav", startMs: 210, durationMs: 2000 },
    }));
    const layout = layoutTimeline({ ...timeline, scenes });

    for (const { from, narrationStartMs } of layout.scenes) {
      expect(narrationStartMs).toBeCloseTo((from * 1000) / timeline.fps + 210, 6);
    }
    expect(layoutTimeline(timeline).scenes[0]?.narrationStartMs).toBeUndefined();
  });
});

describe.each(themeIdSchema.options)("the change frames of scenes in %s", (themeId) => {
  it.each(formatSchema.options)("are sorted, start with 0 and lie within the scene in %s", (format) => {
    const sample = sampleTimeline({ themeId, format, kinds: overlayKinds });

    for (const scene of sample.scenes) {
      const frames = sceneChangeFrames(scene, sample);

      expect(frames[0]).toBe(0);
      expect(frames).toEqual([...new Set(frames)].sort((a, b) => a - b));
      expect(frames.at(-1)).toBeLessThan(sceneDurationInFrames(scene, sample));
    }
  });
});
