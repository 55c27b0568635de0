import type { Box } from "@/remotion/layout/frame-layout";
import type { SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import { AppError } from "@/server/errors";
import { decodePicture, type Picture } from "../pixels/picture";

/** A sprite's decoded sheet, and its box there. */
export type Sprite = { sheet: Picture; box: Box };

/** Reads a sprite. Call it once for each. Throws INTERNAL if the sprite does not exist. */
export type SheetReader = (at: { sheet: number; place: number }) => Promise<Sprite>;

/** Reads sprites from their sheets' PNG files. A sheet stays decoded, 4 bytes a pixel, from its first sprite to its last. */
export function createSheetReader(files: Buffer[], sheets: SpriteSheet[], scale: number): SheetReader {
  const decoded = new Map<number, { picture: Promise<Picture>; left: number }>();

  return async ({ sheet, place }) => {
    const [file, sprites] = [files[sheet], sheets[sheet]];
    const sprite = sprites?.[place];
    if (!file || !sprite) throw new AppError("INTERNAL", `There is no sprite ${place} on sheet ${sheet}.`);
    const known = decoded.get(sheet) ?? { picture: decodePicture(file), left: sprites.length };
    known.left -= 1;
    if (known.left > 0) decoded.set(sheet, known);
    else decoded.delete(sheet);
    const { width, height } = sprite.box;

    return { sheet: await known.picture, box: scaleBox({ x: 0, y: sprite.top, width, height }, scale) };
  };
}

/** Converts a box from timeline pixels to output pixels. */
export function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return {
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
}
