import { toPartId } from "@/remotion/motion/moving-part";
import type { OverlayLayer, OverlaySprite, SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import type { LayerPlan } from "../plan-layers";

export type SpriteSheetPlan = {
  sheets: SpriteSheet[];
  /** In timeline pixels. All sheets share the composition's size. A screenshot costs by its size, painted or not. */
  sheetWidth: number;
  sheetHeight: number;
};

/**
 * Packs all sprites of a scene's layers, in order, into sheets as wide as the widest sprite and no larger than `maxPixels` (in
 * timeline pixels), unless a single sprite is larger.
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

/** The sprites for a layer's parts, or for its pictures if it has no parts, in order. */
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

/** The sheet of each of a layer's sprites, and its place there. */
export function findSprites(sheets: SpriteSheet[], layer: OverlayLayer): { sheet: number; place: number }[] {
  return sheets.flatMap((sprites, sheet) =>
    sprites.flatMap((sprite, place) => (sprite.layer === layer ? [{ sheet, place }] : [])),
  );
}
