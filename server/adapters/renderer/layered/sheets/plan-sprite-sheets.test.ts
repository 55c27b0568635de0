import { describe, expect, it } from "vitest";
import { overlayKinds, sampleTimeline } from "@/remotion/fixtures/sample-props";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import { captionStyleSchema, formatSchema } from "@/remotion/timeline/schema";
import { planLayers } from "../plan-layers";
import { planSpriteSheets } from "./plan-sprite-sheets";

describe.each(formatSchema.options)("the sheets of a %s scene", (format) => {
  it.each(captionStyleSchema.options)(
    "hold every part and every distinct picture once with %s captions",
    (captionStyle) => {
      const timeline = sampleTimeline({ format, captionStyle });

      for (const [sceneIndex, scene] of timeline.scenes.entries()) {
        const sprites = planSpriteSheets(
          planLayers(timeline, sceneIndex),
          sceneIndex,
          4 * timeline.width * timeline.height,
        ).sheets.flat();
        const drawn = sprites.filter(({ layer }) => layer !== "outgoing").map(({ frame }) => frame);
        const declared = new Set(sceneChangeFrames(scene, timeline));

        expect(
          new Set(sprites.map(({ layer, frame, part }) => `${layer} ${frame} ${JSON.stringify(part)}`)).size,
        ).toBe(sprites.length);
        for (const frame of drawn) expect(declared).toContain(frame);
      }
    },
  );

  it("never overlap, and are no higher or wider than the composition", () => {
    const timeline = sampleTimeline({ format });

    for (const sceneIndex of overlayKinds.keys()) {
      const { sheets, sheetWidth, sheetHeight } = planSpriteSheets(
        planLayers(timeline, sceneIndex),
        sceneIndex,
        4 * timeline.width * timeline.height,
      );

      for (const sheet of sheets) {
        let free = 0;
        for (const { top, box } of sheet) {
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + box.height;
          expect(box.width).toBeLessThanOrEqual(sheetWidth);
        }
        expect(free).toBeLessThanOrEqual(sheetHeight);
      }
    }
  });

  it("are of bounded size, and hold one picture at least", () => {
    const timeline = sampleTimeline({ format });
    const layers = planLayers(timeline, 1);
    const maxPixels = 2 * timeline.width * timeline.height;
    const { sheetWidth, sheetHeight } = planSpriteSheets(layers, 1, maxPixels);

    expect(sheetWidth * sheetHeight).toBeLessThanOrEqual(maxPixels);
    expect(planSpriteSheets(layers, 1, 100).sheetHeight).toBe(timeline.height);
  });

  it("are no wider than what is painted: where there is room for more of it, fewer are drawn", () => {
    const box = { x: 0, y: 0, width: 480, height: 480 };
    const layers = [{ layer: "content" as const, box, frames: [0, 1, 2, 3, 4, 5, 6, 7], parts: [] }];
    const plan = planSpriteSheets(layers, 0, 4 * 480 * 480);

    expect(plan).toMatchObject({ sheetWidth: 480, sheetHeight: 4 * 480 });
    expect(plan.sheets).toHaveLength(2);
  });

  it("hold the words of a statement, and not each picture of how they come in", () => {
    const timeline = sampleTimeline({ format, kinds: ["statement"] });
    const plans = planLayers(timeline, 0);
    const sprites = planSpriteSheets(plans, 0, 4 * timeline.width * timeline.height).sheets.flat();
    const pictures = plans.find(({ layer }) => layer === "content")?.frames.length ?? 0;
    const drawn = sprites.filter(({ layer }) => layer === "content").length;

    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(pictures / 2);
  });
});
