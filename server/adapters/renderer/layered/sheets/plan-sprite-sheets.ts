import { toPartId } from "@/remotion/motion/moving-part";
import type { OverlayLayer, OverlaySprite, SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import type { LayerPlan } from "../plan-layers";

export type SpriteSheetPlan = {
  sheets: SpriteSheet[];
  /** In the timeline's pixels; the same for all, as they are the composition's: a screenshot costs by its size, painted or not. */
  sheetWidth: number;
  sheetHeight: number;
};

/**
 * Packs all that the browser draws of a scene's layers, in order, into sheets as wide as the widest of it, of no more than `maxPixels` (of
 * the timeline), or of one sprite where that is larger.
 */
export function planSpriteSheets(
  layers: LayerPlan[],
  sceneIndex: number,
  maxPixels: number,
): SpriteSheetPlan {
  const sprites = layers.flatMap((plan) => listSprites(plan, sceneIndex));
  const sheetWidth = Math.max(1, ...sprites.map(({ box }) => box.width));
  const maxHeight = maxPixels / sheetWidth;
  const sheets: SpriteSheet[] = [];
  let top = Infinity;

  for (const sprite of sprites) {
    if (top + sprite.box.height > maxHeight) {
      sheets.push([]);
      top = 0;
    }
    sheets.at(-1)?.push({ ...sprite, top });
    top += sprite.box.height;
  }
  const heights = sheets.flat().map((sprite) => sprite.top + sprite.box.height);

  return { sheets, sheetWidth, sheetHeight: Math.max(1, ...heights) };
}

/** A layer's parts, or where it has none its pictures, in their order. */
function listSprites(
  { layer, frames, box, parts }: LayerPlan,
  sceneIndex: number,
): Omit<OverlaySprite, "top">[] {
  if (parts.length === 0) return frames.map((frame) => ({ layer, sceneIndex, frame, box }));

  return parts.map((part) => ({
    ...{ layer, sceneIndex, frame: part.fromFrame, box: part.box },
    part: toPartId(part),
  }));
}

/** Where each sprite of a layer is: its sheet, and its place there. */
export function findSprites(sheets: SpriteSheet[], layer: OverlayLayer): { sheet: number; place: number }[] {
  return sheets.flatMap((sprites, sheet) =>
    sprites.flatMap((sprite, place) => (sprite.layer === layer ? [{ sheet, place }] : [])),
  );
}
