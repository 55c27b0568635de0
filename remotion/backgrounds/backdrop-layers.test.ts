import { describe, expect, it } from "vitest";
import { formatDimensions, spriteGridPx } from "../layout/frame-layout";
import { themes } from "../themes/themes";
import { formatSchema, themeIdSchema } from "../timeline/schema";
import { backdropLayers } from "./backdrop-layers";
import { backdropLoopInFrames } from "./loop";

const pictures = themeIdSchema.options.flatMap((themeId) =>
  formatSchema.options.flatMap((format) =>
    themes[themeId].backdrops.map(({ drawing }, variant) => ({
      ...{ themeId, format, drawing, variant },
      ...formatDimensions[format],
    })),
  ),
);

describe("the backdrops of a theme", () => {
  it.each(themeIdSchema.options)("of %s each draw something else on another ground", (themeId) => {
    const { backdrops } = themes[themeId];

    expect(new Set(backdrops.map(({ drawing }) => drawing)).size).toBe(backdrops.length);
    expect(new Set(backdrops.map(({ ground }) => ground)).size).toBe(backdrops.length);
  });

  it.each(pictures)("$themeId, $format: $drawing covers the picture wherever its layers move", (picture) => {
    const layers = backdropLayers(picture);
    expect(new Set(layers.map(({ name }) => name)).size).toBe(layers.length);

    for (const { box, offset } of layers) {
      for (const length of Object.values(box)) expect(Math.abs(length % spriteGridPx)).toBe(0);
      for (let frame = 0; frame < backdropLoopInFrames; frame += 1) {
        const { x, y } = offset(frame);
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(box.x + x).toBeLessThanOrEqual(0);
        expect(box.y + y).toBeLessThanOrEqual(0);
        expect(box.x + x + box.width).toBeGreaterThanOrEqual(picture.width);
        expect(box.y + y + box.height).toBeGreaterThanOrEqual(picture.height);
      }
    }
  });

  it.each(pictures)("$themeId, $format: $drawing moves, but for its grain, and slowly", (picture) => {
    const layers = backdropLayers(picture);
    const strides = layers.map(({ offset }) =>
      Math.max(
        ...Array.from({ length: backdropLoopInFrames }, (_, frame) => {
          const [from, to] = [offset(frame), offset(frame + 1)];

          return Math.hypot(to.x - from.x, to.y - from.y);
        }),
      ),
    );

    expect(Math.max(...strides)).toBeGreaterThan(0);
    expect(strides.at(-1)).toBe(0);
    // A light may move two hundredths of the shorter side in a tenth of a second; more would be noticed.
    expect(Math.max(...strides)).toBeLessThan(0.02 * Math.min(picture.width, picture.height));
  });
});
