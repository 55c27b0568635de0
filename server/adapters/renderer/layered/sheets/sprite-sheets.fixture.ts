import sharp from "sharp";
import type { Timeline } from "@/remotion/timeline/schema";
import type { OverlaySprite, SpriteSheet } from "@/remotion/timeline/schemas/sprites-schema";
import { renderSpriteSheets } from "./render-sprite-sheets";

const scale = 0.25;

/** Opacity of a drawn sprite as grey levels (0-255), row by row, with `scale` pixels per timeline pixel. */
export type Opacities = { levels: Buffer; width: number; scale: number };

/** Draws sprites with the product's own browser and code, one sheet per list. Returns each sprite's opacities. */
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
