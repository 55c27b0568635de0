import sharp from "sharp";
import type { Box } from "@/remotion/stage";
import type { OverlayState, Timeline } from "@/remotion/timeline/schema";
import { findPaintedBox, uniteBoxes } from "./painted-box";
import { growBox, type LayerPlan } from "./plan-layers";
import { planSheets } from "./plan-sheets";
import { renderStates } from "./render-states";

/** An eighth of the size has a 64th of the pixels: enough to see where there is paint. */
const scale = 1 / 8;
const statesPerSheet = 12;
/** Fewer states are drawn whole in the time that looking at them takes. */
const leastStates = 8;
/** Of the picture. Letters are not set in quite the same places at another size. */
const margin = { x: 0.04, y: 0.03 };

type MeasureInput = { timeline: Timeline; sceneIndex: number; layers: LayerPlan[]; signal: AbortSignal };

/**
 * Narrows the box of a scene's content to where any of its states has paint, by drawing all of them small; drops it where
 * there is none. Captions keep to their band. A screenshot costs by its pixels, and so does laying it over every frame.
 * Throws what `withRenderer` throws.
 */
export async function measureLayers(input: MeasureInput): Promise<LayerPlan[]> {
  const { timeline, sceneIndex, signal } = input;
  const isMeasured = ({ layer, frames }: LayerPlan) => layer === "content" && frames.length >= leastStates;
  const known = input.layers.filter((plan) => !isMeasured(plan));
  const layers = input.layers.filter(isMeasured);
  const plan = planSheets(layers, sceneIndex, statesPerSheet * timeline.height);
  if (plan.sheets.length === 0) return known;

  const measuring: Promise<{ state: OverlayState; painted: Box | undefined }[]>[] = [];
  await renderStates({
    ...plan,
    ...{ timeline, scale, signal },
    image: { imageFormat: "png" },
    onSheet(picture, index) {
      const measured = measureSheet(plan.sheets[index] ?? [], picture);
      // Its failure is thrown where all are waited for.
      measured.catch(() => undefined);
      measuring[index] = measured;
    },
  });
  const measured = (await Promise.all(measuring)).flat();

  return [
    ...known,
    ...layers.flatMap((plan) => {
      const painted = measured
        .filter(({ state }) => state.layer === plan.layer)
        .flatMap((one) => one.painted ?? []);
      const box = uniteBoxes(painted);
      const space = { x: margin.x * timeline.width, y: margin.y * timeline.height };

      return box ? [{ ...plan, box: growBox(moveBox(enlarge(box), plan.box), space, timeline) }] : [];
    }),
  ];
}

async function measureSheet(sheet: OverlayState[], picture: Buffer) {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

  return sheet.map((state) => {
    const { width, height } = state.box;
    const cell = { x: 0, y: state.top * scale, width: width * scale, height: height * scale };

    return { state, painted: findPaintedBox(data, info.width, cell) };
  });
}

function enlarge({ x, y, width, height }: Box): Box {
  return { x: x / scale, y: y / scale, width: width / scale, height: height / scale };
}

function moveBox(box: Box, by: { x: number; y: number }): Box {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}
