import { captionChangeFrames } from "@/remotion/captions/caption-change-frames";
import { closeUpChangeFrames } from "@/remotion/scenes/close-up";
import { contentBox } from "@/remotion/scenes/content-box";
import { contentChangeFrames } from "@/remotion/scenes/content-change-frames";
import { contentParts, type PlacedPart } from "@/remotion/scenes/content-parts";
import {
  illustrationChangeFrames,
  illustrationParts,
  illustrationsBox,
} from "@/remotion/scenes/scene-illustrations";
import { type Box, getFrameLayout, spriteGridPx } from "@/remotion/layout/frame-layout";
import { sceneDurationInFrames } from "@/remotion/timeline/layout";
import { sceneTransition } from "@/remotion/timeline/transition-motion";
import type { Timeline } from "@/remotion/timeline/schema";
import type { OverlayLayer } from "@/remotion/timeline/schemas/sprites-schema";
import { AppError } from "@/server/errors";

export type LayerPlan = {
  layer: OverlayLayer;
  /** Frames of the scene at which the layer's picture changes. */
  frames: number[];
  /** The area that it paints, in the timeline's pixels. */
  box: Box;
  /** The parts that its pictures are composed of, each drawn once. Empty if each picture is drawn whole. */
  parts: LayerPart[];
};

export type LayerPart = PlacedPart & { box: Box };

/** Outlines and cards of captions extend beyond the band by this many layout units. */
const captionOverhangInUnits = 4;

/** The pictures that the browser has to draw for a scene: each layer's distinct ones, in the largest box that it may paint in. */
export function planLayers(timeline: Timeline, sceneIndex: number): LayerPlan[] {
  const scene = timeline.scenes[sceneIndex];
  if (!scene) throw new AppError("INTERNAL", `The timeline has no scene ${sceneIndex}.`);

  const durationInFrames = sceneDurationInFrames(scene, timeline);
  const picture = { x: 0, y: 0, width: timeline.width, height: timeline.height };
  const hasTransition = sceneTransition(scene, timeline).durationInFrames > 0;
  const withParts = (plan: Omit<LayerPlan, "parts">, parts: PlacedPart[]): LayerPlan => ({
    ...plan,
    parts: parts.map((part) => ({ ...part, box: part.box ? growBox(part.box, timeline) : plan.box })),
  });
  const drawn = (plan: Omit<LayerPlan, "parts">): LayerPlan => ({ ...plan, parts: [] });
  const plans = [
    drawn({ layer: "outgoing", box: picture, frames: hasTransition ? [0] : [] }),
    drawn({ layer: "close-up", box: picture, frames: closeUpChangeFrames({ scene, timeline }) }),
    withParts(
      {
        layer: "illustrations",
        box: growBox(illustrationsBox({ scene, timeline }), timeline),
        frames: illustrationChangeFrames({ scene, timeline }),
      },
      illustrationParts({ scene, timeline }),
    ),
    withParts(
      {
        layer: "content",
        box: growBox(contentBox(scene, timeline), timeline),
        frames: contentChangeFrames(scene, timeline),
      },
      contentParts(scene, timeline),
    ),
    drawn({ layer: "captions", box: captionBox(timeline), frames: captionChangeFrames(scene, timeline) }),
  ];

  return plans
    .map((plan) => ({ ...plan, frames: plan.frames.filter((frame) => frame < durationInFrames) }))
    .filter(({ frames }) => frames.length > 0);
}

function captionBox(timeline: Timeline): Box {
  const { captionBand, unit } = getFrameLayout(timeline);
  const overhang = captionOverhangInUnits * unit;
  const { x, y, width, height } = captionBand;

  return growBox(
    { x: x - overhang, y: y - overhang, width: width + 2 * overhang, height: height + 2 * overhang },
    timeline,
  );
}

/** The smallest box on the grid, within the picture, that holds `box`. */
function growBox(box: Box, picture: { width: number; height: number }): Box {
  const start = (length: number) => spriteGridPx * Math.max(0, Math.floor(length / spriteGridPx));
  const end = (length: number, limit: number) =>
    Math.min(limit, spriteGridPx * Math.ceil(length / spriteGridPx));
  const x = start(box.x);
  const y = start(box.y);

  return {
    ...{ x, y },
    width: end(box.x + box.width, picture.width) - x,
    height: end(box.y + box.height, picture.height) - y,
  };
}
