import type { OverlayLayer, SpriteSheet } from "@/remotion/timeline/sprites-schema";
import type { LayerPlan } from "./plan-layers";

/** Sheets of one layer each, with the sprites of a layer in order, `spritesPerSheet` one below the other. */
export type SpriteSheetPlan = {
  sheets: SpriteSheet[];
  /** In the timeline's pixels; the same for all, as it is the composition's. */
  sheetHeight: number;
  spritesPerSheet: Partial<Record<OverlayLayer, number>>;
};

/** Packs the layers' sprites into sheets that are no higher than `maxHeight`, or than one sprite where that is higher. */
export function planSpriteSheets(
  layers: LayerPlan[],
  sceneIndex: number,
  maxHeight: number,
): SpriteSheetPlan {
  const sheets: SpriteSheet[] = [];
  const spritesPerSheet: SpriteSheetPlan["spritesPerSheet"] = {};

  for (const { layer, frames, box } of layers) {
    const count = Math.min(frames.length, Math.max(1, Math.floor(maxHeight / box.height)));
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

  return { sheets, sheetHeight: Math.max(1, ...heights), spritesPerSheet };
}
