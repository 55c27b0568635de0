import { getFrameLayout, type Box } from "@/remotion/layout/frame-layout";
import { getTheme } from "@/remotion/themes/themes";
import type { Timeline } from "@/remotion/timeline/schema";
import type { OverlayLayer } from "@/remotion/timeline/schemas/sprites-schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { composeParts, reachOfParts, type RestingPart, toRestingPart } from "../pixels/compose-parts";
import { cutPicture, type Picture } from "../pixels/picture";
import { type LayerPlan, planLayers } from "../plan-layers";
import { findSprites, planSpriteSheets } from "./plan-sprite-sheets";
import { renderSpriteSheets } from "./render-sprite-sheets";
import { createSheetReader, scaleBox, type SheetReader } from "./sheet-reader";

/** A drawn layer of a scene, to lay over the layers below. */
export type DrawnLayer = {
  /** The place of its pictures in the output, in output pixels. */
  box: Box;
  /** The frame of the scene from which each picture shows. */
  frames: number[];
  /** One picture of the box's size for each of `frames`. Read them once, and use each before asking for the next. */
  pictures: AsyncIterable<Picture> | Iterable<Picture>;
};

type DrawnLayers = Partial<Record<OverlayLayer, DrawnLayer>>;

type DrawSpritesInput = {
  timeline: Timeline;
  sceneIndex: number;
  scale: number;
  signal: AbortSignal;
};

/** A sheet of two 1080p pictures: larger ones save nothing, and the browser holds several at a time. */
const maxSheetPixels = 2 * 1920 * 1080;

/**
 * Has the browser draw each part of a scene's layers that only moves, and each distinct picture of the other layers, once. Throws
 * what `withRenderer` throws.
 */
export async function drawSprites(input: DrawSpritesInput): Promise<DrawnLayers> {
  const { timeline, sceneIndex, scale, signal } = input;
  const plans = planLayers(timeline, sceneIndex);
  const { sheets, ...size } = planSpriteSheets(plans, sceneIndex, maxSheetPixels / (scale * scale));
  if (sheets.length === 0) return {};

  const files: Buffer[] = [];
  await renderSpriteSheets({
    ...{ timeline, scale, signal, sheets, ...size },
    image: { imageFormat: "png" },
    tabs: 1,
    onSheet(file, index) {
      files[index] = file;
    },
  });
  const read = createSheetReader(files, sheets, scale);
  const layers = await Promise.all(
    plans.map(async (plan) => {
      const places = findSprites(sheets, plan.layer);
      const layer =
        plan.parts.length > 0
          ? await composeLayer(plan, { read, places }, input)
          : { box: scaleBox(plan.box, scale), frames: plan.frames, pictures: readEach(read, places) };

      return [plan.layer, layer] as const;
    }),
  );

  return Object.fromEntries(layers.filter(([, layer]) => layer !== undefined));
}

type Places = { sheet: number; place: number }[];

/** Reads sprites one by one, on demand, into one buffer: a new one for each would keep the garbage collector busy. */
async function* readEach(read: SheetReader, places: Places) {
  let buffer: Buffer | undefined;
  for (const place of places) {
    const { sheet, box } = await read(place);
    const picture = cutPicture(sheet, box, buffer);
    buffer = picture.data;

    yield picture;
  }
}

/** A layer whose pictures are composed of its parts; undefined if all parts are empty. */
async function composeLayer(
  { parts, frames }: LayerPlan,
  { read, places }: { read: SheetReader; places: Places },
  { timeline, scale }: DrawSpritesInput,
): Promise<DrawnLayer | undefined> {
  const resting: RestingPart[] = [];
  // One after another, so that a sheet of many parts is freed before the next is decoded.
  for (const [index, part] of parts.entries()) {
    const place = places[index];
    const drawn = place && toRestingPart(part, await read(place), scaleBox(part.box, scale));
    if (drawn) resting.push(drawn);
  }
  if (resting.length === 0) return undefined;

  const look = { theme: getTheme(timeline), dir: timeline.dir, unit: getFrameLayout(timeline).unit * scale };
  const box = reachOfParts(resting, look, getOutputSize(timeline, scale));

  return { box, frames, pictures: composeParts(resting, { frames, box, look }) };
}
