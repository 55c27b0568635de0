import type { Box } from "@/remotion/layout/frame-layout";
import type { SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import { AppError } from "@/server/errors";
import { decodePicture, type Picture } from "../pixels/picture";

/** A sprite where it lies on its decoded sheet. */
export type Sprite = { sheet: Picture; box: Box };

/** Reads a sprite, once. Throws INTERNAL where there is no such. */
export type SheetReader = (at: { sheet: number; place: number }) => Promise<Sprite>;

/** Reads sprites from the PNG files of their sheets. A sheet is decoded, 4 bytes a pixel, from its first sprite to its last. */
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

/** A box of the timeline's pixels in those of the output. */
export function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return {
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
}
