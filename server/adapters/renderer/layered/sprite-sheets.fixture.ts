import sharp from "sharp";
import type { OverlayState, Timeline } from "@/remotion/timeline/schema";
import { renderStates } from "./render-states";

const scale = 0.25;

/** Grey levels (0-255) of how opaque a drawn state is, row by row, at `scale` of the timeline's pixels. */
export type Opacities = { levels: Buffer; width: number; scale: number };

/** Draws states by the product's own browser and code, one sheet for each list; each gives its opacities. */
export async function drawOpacities(timeline: Timeline, sheets: OverlayState[][]): Promise<Opacities[][]> {
  const pictures: Buffer[] = [];
  const ends = sheets.flat().map(({ top, box }) => top + box.height);
  await renderStates({
    ...{ timeline, scale, sheets, image: { imageFormat: "png" }, tabs: 1 },
    sheetHeight: Math.max(...ends),
    signal: new AbortController().signal,
    onSheet(picture, index) {
      pictures[index] = picture;
    },
  });

  return Promise.all(
    sheets.map((states, index) => Promise.all(states.map((state) => cutState(pictures[index], state)))),
  );
}

async function cutState(sheet: Buffer | undefined, { top, box }: OverlayState): Promise<Opacities> {
  const { data, info } = await sharp(sheet)
    .extract({ left: 0, top: top * scale, width: box.width * scale, height: box.height * scale })
    .ensureAlpha()
    .extractChannel("alpha")
    .raw()
    .toBuffer({ resolveWithObject: true });

  return { levels: data, width: info.width, scale };
}
