import type { OverlayLayer, OverlayState } from "@/remotion/timeline/schema";
import type { LayerPlan } from "./plan-layers";

/** Sheets of one layer each, with the states of a layer in order, `statesPerSheet` one below the other. */
export type SheetPlan = {
  sheets: OverlayState[][];
  /** In the timeline's pixels; the same for all, as it is the composition's. */
  sheetHeight: number;
  statesPerSheet: Partial<Record<OverlayLayer, number>>;
};

/** Packs the layers' states into sheets that are no higher than `maxHeight`, or than one state where that is higher. */
export function planSheets(layers: LayerPlan[], sceneIndex: number, maxHeight: number): SheetPlan {
  const sheets: OverlayState[][] = [];
  const statesPerSheet: SheetPlan["statesPerSheet"] = {};

  for (const { layer, frames, box } of layers) {
    const count = Math.min(frames.length, Math.max(1, Math.floor(maxHeight / box.height)));
    statesPerSheet[layer] = count;
    for (let first = 0; first < frames.length; first += count) {
      sheets.push(
        frames
          .slice(first, first + count)
          .map((frame, index) => ({ layer, sceneIndex, frame, box, top: index * box.height })),
      );
    }
  }
  const heights = sheets.flat().map(({ top, box }) => top + box.height);

  return { sheets, sheetHeight: Math.max(1, ...heights), statesPerSheet };
}
