import type { OverlaySpritesProps } from "./schema";

/** Frames the composition must have for its sprites: `Freeze` holds no frame beyond the composition's length. */
export function overlaySpritesDurationInFrames({ sheets }: Pick<OverlaySpritesProps, "sheets">): number {
  return Math.max(sheets.length, ...sheets.flat().map(({ frame }) => frame + 1));
}
