import sharp from "sharp";
import { renderSpriteSheets } from "./render-sprite-sheets";
import type { Box } from "@/remotion/layout/frame-layout";
import { sceneDurationInFrames } from "@/remotion/timeline/layout";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import type { OverlayLayer } from "@/remotion/timeline/schemas/sprites-schema";

export type Shot = { sceneIndex: number; frame: number };

/** Scale at which the pictures are drawn. */
export const scale = 0.25;

/** First and last frame of every stretch in which `framesOf` says that the picture stands still. */
export function stillShots(
  timeline: Timeline,
  framesOf: (scene: Scene, timeline: Timeline) => number[],
): [Shot, Shot][] {
  return timeline.scenes.flatMap((scene, sceneIndex) => {
    const frames = framesOf(scene, timeline);
    const end = sceneDurationInFrames(scene, timeline);

    return frames
      .map((first, index): [Shot, Shot] => {
        const last = (frames[index + 1] ?? end) - 1;

        return [
          { sceneIndex, frame: first },
          { sceneIndex, frame: last },
        ];
      })
      .filter(([first, last]) => last.frame > first.frame);
  });
}

/** Pictures stacked on one sheet: a screenshot takes its time whatever its size. */
const spritesPerSheet = 8;

/** Whole pictures of the overlays, drawn by the product's own renderer: raw RGBA, shot by shot. */
export async function drawOnSheets(
  timeline: Timeline,
  shots: Shot[],
  layer: OverlayLayer = "content",
): Promise<Buffer[]> {
  const box = { x: 0, y: 0, width: timeline.width, height: timeline.height };
  const sheets = Array.from({ length: Math.ceil(shots.length / spritesPerSheet) }, (_, sheet) =>
    shots
      .slice(sheet * spritesPerSheet, (sheet + 1) * spritesPerSheet)
      .map((shot, index) => ({ ...shot, box, layer, top: index * box.height })),
  );
  const pictures: Buffer[] = [];
  await renderSpriteSheets({
    ...{ timeline, scale, sheets, image: { imageFormat: "png" }, tabs: 1 },
    sheetWidth: box.width,
    sheetHeight: spritesPerSheet * box.height,
    signal: new AbortController().signal,
    onSheet(picture, index) {
      pictures[index] = picture;
    },
  });
  const pixels = await Promise.all(pictures.map((picture) => sharp(picture).ensureAlpha().raw().toBuffer()));
  const spriteBytes = 4 * box.width * scale * box.height * scale;

  return shots.map((_, index) => {
    const start = (index % spritesPerSheet) * spriteBytes;

    return (pixels[Math.floor(index / spritesPerSheet)] ?? Buffer.alloc(0)).subarray(
      start,
      start + spriteBytes,
    );
  });
}

/** Edges may differ a little from one drawing to the next; a part that comes in, moves or fades changes far more. */
const visibleLevels = 40;
/** Where a line crosses between Chromium's tiles of 256 pixels, a pixel or two may differ a lot. */
const straySubpixels = 16;

/**
 * Whether two pictures, `width` pixels wide, differ by more than two drawings of the same frame do. The browser may draw an edge
 * between two pixels on either of them, so a level counts as changed only if neither picture has the other's around that place.
 */
export function isAnotherPicture(
  one: Buffer = Buffer.alloc(0),
  other: Buffer = Buffer.alloc(0),
  width: number,
): boolean {
  if (one.length !== other.length) return true;
  let changed = 0;
  for (const [index, level] of one.entries()) {
    if (Math.abs(level - (other[index] ?? 0)) <= visibleLevels) continue;
    if (isAround(other, index, width, level) || isAround(one, index, width, other[index] ?? 0)) continue;
    changed += 1;
  }

  return changed > straySubpixels;
}

/** Whether a level lies within the range of a picture's nine pixels around a place. */
function isAround(picture: Buffer, index: number, width: number, level: number): boolean {
  const around = [-1, 0, 1].flatMap((row) =>
    [-1, 0, 1].flatMap((column) => picture[index + 4 * (row * width + column)] ?? []),
  );

  return level >= Math.min(...around) - visibleLevels && level <= Math.max(...around) + visibleLevels;
}

/** Number of pixels of a picture, raw RGBA in rows of `width`, that are outside a box and not transparent. */
export function countPaintOutside(box: Box, picture: Buffer, width: number): number {
  const [left, top] = [Math.floor(box.x * scale), Math.floor(box.y * scale)];
  const [right, bottom] = [Math.ceil((box.x + box.width) * scale), Math.ceil((box.y + box.height) * scale)];
  let count = 0;
  for (let pixel = 0; 4 * pixel < picture.length; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const isInside = x >= left && x < right && y >= top && y < bottom;
    if (!isInside && picture[4 * pixel + 3] !== 0) count += 1;
  }

  return count;
}
