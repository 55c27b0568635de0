import { describe, expect, it } from "vitest";
import { overlayKinds, sampleTimeline } from "@/remotion/sample-props";
import { scenePaintFrames } from "@/remotion/timeline/scene-paint-frames";
import { captionStyleSchema, formatSchema } from "@/remotion/timeline/schema";
import { planSheets } from "./plan-sheets";

describe.each(formatSchema.options)("the sheets of a %s scene", (format) => {
  it.each(captionStyleSchema.options)("hold every distinct picture once with %s captions", (captionStyle) => {
    const timeline = sampleTimeline({ format, captionStyle });

    for (const [sceneIndex, scene] of timeline.scenes.entries()) {
      const states = planSheets(timeline, sceneIndex, 1).sheets.flat();
      const drawn = states.filter(({ layer }) => layer !== "outgoing").map(({ frame }) => frame);
      const declared = new Set(scenePaintFrames(scene, timeline));

      expect(new Set(states.map(({ layer, frame }) => `${layer} ${frame}`)).size).toBe(states.length);
      for (const frame of drawn) expect(declared).toContain(frame);
    }
  });

  it("never overlap, and are no higher than the composition", () => {
    const timeline = sampleTimeline({ format });

    for (const sceneIndex of overlayKinds.keys()) {
      const { sheets, sheetHeight } = planSheets(timeline, sceneIndex, 1);

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

  it.each([0.5, 1, 4 / 3, 2])("are of bounded size at scale %f, so that memory is", (scale) => {
    const timeline = sampleTimeline({ format });
    const { sheetHeight } = planSheets(timeline, 0, scale);
    const pixels = (height: number) => timeline.width * height * scale * scale;

    expect(pixels(sheetHeight)).toBeLessThanOrEqual(Math.max(4 * 1920 * 1080, pixels(timeline.height)));
  });
});
