import { captionPaintFrames } from "@/remotion/captions/caption-paint-frames";
import { getSceneDefinition } from "@/remotion/scenes/registry";
import { type Box, getStage } from "@/remotion/stage";
import { sceneDurationInFrames } from "@/remotion/timeline/layout";
import { sceneTransition } from "@/remotion/timeline/transition-motion";
import type { OverlayLayer, OverlayState, Timeline } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";

/** A sheet of four 1080p pictures: more wait in one screenshot no longer pays, and memory stays small at 2160p. */
const maxSheetPixels = 4 * 1920 * 1080;

/** Captions' outlines and cards reach over the band by this many stage units. */
const captionOverhangInUnits = 4;

export type SheetPlan = { sheets: OverlayState[][]; sheetHeight: number };

/**
 * Every distinct picture of a scene's layers, packed into sheets. Boxes are in whole even pixels of the timeline, so
 * that chroma is not shifted when they are laid over the plate.
 */
export function planSheets(timeline: Timeline, sceneIndex: number, scale: number): SheetPlan {
  const scene = timeline.scenes[sceneIndex];
  if (!scene) throw new AppError("INTERNAL", `The timeline has no scene ${sceneIndex}.`);

  const { overlay } = scene;
  const picture = { x: 0, y: 0, width: timeline.width, height: timeline.height };
  const hasTransition = sceneTransition(scene, timeline).durationInFrames > 0;
  const frames: [OverlayLayer, Box, number[]][] = [
    ["outgoing", picture, hasTransition ? [0] : []],
    ["content", picture, getSceneDefinition(overlay.kind).paintFrames({ overlay, scene, timeline })],
    ["captions", captionBox(timeline), captionPaintFrames(scene, timeline)],
  ];
  const durationInFrames = sceneDurationInFrames(scene, timeline);
  const states = frames.flatMap(([layer, box, layerFrames]) =>
    layerFrames
      .filter((frame) => frame < durationInFrames)
      .map((frame) => ({ layer, box, frame, sceneIndex })),
  );

  return packStates(states, Math.max(picture.height, maxSheetPixels / (scale * scale) / timeline.width));
}

function captionBox(timeline: Timeline): Box {
  const { captionBand, unit } = getStage(timeline);
  const overhang = captionOverhangInUnits * unit;
  const y = 4 * Math.floor(Math.max(0, captionBand.y - overhang) / 4);
  const end = 4 * Math.ceil(Math.min(timeline.height, captionBand.y + captionBand.height + overhang) / 4);

  return { x: 0, y, width: timeline.width, height: end - y };
}

function packStates(states: Omit<OverlayState, "top">[], maxHeight: number): SheetPlan {
  const sheets: OverlayState[][] = [];
  let sheetHeight = 0;
  let top = Infinity;

  for (const state of states) {
    if (top + state.box.height > maxHeight) {
      sheets.push([]);
      top = 0;
    }
    sheets.at(-1)?.push({ ...state, top });
    top += state.box.height;
    sheetHeight = Math.max(sheetHeight, top);
  }

  return { sheets, sheetHeight };
}
