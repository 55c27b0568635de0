import { expect, it } from "vitest";
import { sampleTimeline } from "@/remotion/fixtures/sample-props";
import { formatSchema } from "@/remotion/timeline/schema";
import { planLayers } from "./plan-layers";

const scales = [0.5, 1, 4 / 3, 2];

it.each(formatSchema.options)(
  "the layers' boxes in a %s lie in the picture and are even at every preset's scale",
  (format) => {
    const timeline = sampleTimeline({ format });

    for (const sceneIndex of timeline.scenes.keys()) {
      for (const { box } of planLayers(timeline, sceneIndex)) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(timeline.width);
        expect(box.y + box.height).toBeLessThanOrEqual(timeline.height);
        for (const scale of scales) {
          for (const edge of [box.x, box.y, box.width, box.height]) {
            const pixels = edge * scale;
            expect(Math.abs(pixels - 2 * Math.round(pixels / 2))).toBeLessThan(1e-6);
          }
        }
      }
    }
  },
);
