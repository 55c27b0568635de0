import { describe, expect, it } from "vitest";
import { overlayKinds, sampleTimeline } from "@/remotion/fixtures/sample-props";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import { captionStyleSchema, formatSchema } from "@/remotion/timeline/schema";
import { planLayers } from "./plan-layers";
import { planSpriteSheets } from "./plan-sprite-sheets";

describe.each(formatSchema.options)("the sheets of a %s scene", (format) => {
  it.each(captionStyleSchema.options)("hold every distinct picture once with %s captions", (captionStyle) => {
    const timeline = sampleTimeline({ format, captionStyle });

    for (const [sceneIndex, scene] of timeline.scenes.entries()) {
      const sprites = planSpriteSheets(
        planLayers(timeline, sceneIndex),
        sceneIndex,
        4 * timeline.height,
      ).sheets.flat();
      const drawn = sprites.filter(({ layer }) => layer !== "outgoing").map(({ frame }) => frame);
      const declared = new Set(sceneChangeFrames(scene, timeline));

      expect(new Set(sprites.map(({ layer, frame }) => `${layer} ${frame}`)).size).toBe(sprites.length);
      for (const frame of drawn) expect(declared).toContain(frame);
    }
  });

  it("never overlap, and are no higher than the composition", () => {
    const timeline = sampleTimeline({ format });

    for (const sceneIndex of overlayKinds.keys()) {
      const { sheets, sheetHeight } = planSpriteSheets(
        planLayers(timeline, sceneIndex),
        sceneIndex,
        4 * timeline.height,
      );

      for (const sheet of sheets) {
        let free = 0;
        for (const { top, box } of sheet) {
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + box.height;
        }
        expect(free).toBeLessThanOrEqual(sheetHeight);
      }
    }
  });

  it("are of bounded height, and hold one picture at least", () => {
    const timeline = sampleTimeline({ format });
    const layers = planLayers(timeline, 1);

    expect(planSpriteSheets(layers, 1, 2500).sheetHeight).toBeLessThanOrEqual(2500);
    expect(planSpriteSheets(layers, 1, 100).sheetHeight).toBe(timeline.height);
  });

  it("have one layer each, so that they can be cut into equal parts", () => {
    const timeline = sampleTimeline({ format });
    const { sheets, spritesPerSheet } = planSpriteSheets(planLayers(timeline, 1), 1, 4 * timeline.height);

    for (const sheet of sheets) {
      const [first] = sheet;
      expect(new Set(sheet.map(({ layer }) => layer)).size).toBe(1);
      expect(sheet.length).toBeLessThanOrEqual((first && spritesPerSheet[first.layer]) ?? 0);
    }
  });
});
