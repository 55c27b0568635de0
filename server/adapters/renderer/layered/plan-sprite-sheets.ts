import type { OverlayLayer, SpriteSheet } from "@/remotion/timeline/sprites-schema";
import type { LayerPlan } from "./plan-layers";

/** Sheets of one layer each, with the sprites of a layer in order, `spritesPerSheet` one below the other. */
export type SpriteSheetPlan = {
  sheets: SpriteSheet[];
  /** In the timeline's pixels; the same for all, as they are the composition's: a screenshot costs by its size, painted or not. */
  sheetWidth: number;
  sheetHeight: number;
  spritesPerSheet: Partial<Record<OverlayLayer, number>>;
};

/**
 * Packs the layers' sprites into sheets as wide as the widest of them, of no more than `maxPixels` (of the timeline), or of one
 * sprite where that is larger.
 */
export function planSpriteSheets(
  layers: LayerPlan[],
  sceneIndex: number,
  maxPixels: number,
): SpriteSheetPlan {
  const sheetWidth = Math.max(1, ...layers.map(({ box }) => box.width));
  const sheets: SpriteSheet[] = [];
  const spritesPerSheet: SpriteSheetPlan["spritesPerSheet"] = {};

  for (const { layer, frames, box } of layers) {
    const count = Math.min(frames.length, Math.max(1, Math.floor(maxPixels / sheetWidth / box.height)));
    spritesPerSheet[layer] = count;
    for (let first = 0; first < frames.length; first += count) {
      sheets.push(
        frames
          .slice(first, first + count)
          .map((frame, index) => ({ layer, sceneIndex, frame, box, top: index * box.height })),
      );
    }
  }
  const heights = sheets.flat().map(({ top, box }) => top + box.height);

  return { sheets, sheetWidth, sheetHeight: Math.max(1, ...heights), spritesPerSheet };
}
