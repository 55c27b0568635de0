import sharp from "sharp";
import type { Timeline } from "@/remotion/timeline/schema";
import type { OverlaySprite, SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import { renderSpriteSheets } from "./render-sprite-sheets";

const scale = 0.25;

/** Grey levels (0-255) of how opaque a drawn sprite is, row by row, at `scale` of the timeline's pixels. */
export type Opacities = { levels: Buffer; width: number; scale: number };

/** Draws sprites by the product's own browser and code, one sheet for each list; each gives its opacities. */
export async function drawOpacities(timeline: Timeline, sheets: SpriteSheet[]): Promise<Opacities[][]> {
  const pictures: Buffer[] = [];
  const ends = sheets.flat().map(({ top, box }) => top + box.height);
  await renderSpriteSheets({
    ...{ timeline, scale, sheets, image: { imageFormat: "png" }, tabs: 1 },
    sheetWidth: timeline.width,
    sheetHeight: Math.max(...ends),
    signal: new AbortController().signal,
    onSheet(picture, index) {
      pictures[index] = picture;
    },
  });

  return Promise.all(
    sheets.map((sprites, index) => Promise.all(sprites.map((sprite) => cutSprite(pictures[index], sprite)))),
  );
}

async function cutSprite(sheet: Buffer | undefined, { top, box }: OverlaySprite): Promise<Opacities> {
  const { data, info } = await sharp(sheet)
    .extract({ left: 0, top: top * scale, width: box.width * scale, height: box.height * scale })
    .ensureAlpha()
    .extractChannel("alpha")
    .raw()
    .toBuffer({ resolveWithObject: true });

  return { levels: data, width: info.width, scale };
}
