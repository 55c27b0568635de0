import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Box } from "@/remotion/layout/frame-layout";
import type { Timeline } from "@/remotion/timeline/schema";
import type { OverlayLayer } from "@/remotion/timeline/sprites-schema";
import { planLayers } from "./plan-layers";
import { planSpriteSheets } from "./plan-sprite-sheets";
import { renderSpriteSheets } from "./render-sprite-sheets";

/** A layer's sheets as numbered PNGs. */
export type SpriteTrack = {
  pattern: string;
  spritesPerSheet: number;
  /** Where in the output a sprite lies, in its pixels. */
  box: Box;
  /** From which frame of the scene on each sprite shows. */
  frames: number[];
};

export type DrawnSprites = Partial<Record<OverlayLayer, SpriteTrack>>;

type DrawSpritesInput = {
  timeline: Timeline;
  sceneIndex: number;
  scale: number;
  /** Where the sheets are written. */
  directory: string;
  signal: AbortSignal;
};

/** A sheet of two 1080p pictures: more no longer pays, and browser and ffmpeg hold several sheets at a time. */
const maxSheetPixels = 2 * 1920 * 1080;

/** Draws every distinct picture of a scene's layers once. Throws what `withRenderer` throws. */
export async function drawSprites(input: DrawSpritesInput): Promise<DrawnSprites> {
  const { timeline, sceneIndex, scale, directory, signal } = input;
  const layers = planLayers(timeline, sceneIndex);
  const plan = planSpriteSheets(layers, sceneIndex, maxSheetPixels / (scale * scale));
  if (plan.sheets.length === 0) return {};

  const writing: Promise<void>[] = [];
  await renderSpriteSheets({
    ...plan,
    ...{ timeline, scale, signal },
    image: { imageFormat: "png" },
    tabs: 1,
    onSheet(picture, index) {
      const [sprite] = plan.sheets[index] ?? [];
      if (!sprite) return;

      const number = index - plan.sheets.findIndex(([first]) => first?.layer === sprite.layer);
      const name = `${sprite.layer}-${String(number).padStart(5, "0")}.png`;
      const written = writeFile(path.join(directory, name), picture);
      // Its failure is thrown where all are waited for.
      written.catch(() => undefined);
      writing.push(written);
    },
  });
  await Promise.all(writing);

  return Object.fromEntries(
    layers.map(({ layer, box, frames }) => [
      layer,
      {
        pattern: path.join(directory, `${layer}-%05d.png`),
        spritesPerSheet: plan.spritesPerSheet[layer] ?? 1,
        box: scaleBox(box, scale),
        frames,
      },
    ]),
  );
}

function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  return {
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
}
