import { captionChangeFrames } from "../captions/caption-change-frames";
import { closeUpChangeFrames } from "../scenes/close-up";
import { contentChangeFrames } from "../scenes/content-change-frames";
import { illustrationChangeFrames } from "../scenes/scene-illustrations";
import { sceneDurationInFrames } from "./layout";
import type { Scene, Timeline } from "./schema";
import { sceneTransition } from "./transition-motion";

/**
 * Sorted frames, counted from the scene's start, at which the layers over its background differ from the frame before:
 * illustrations, overlay, cuts, transition and captions together. The first is 0; all lie within the scene.
 */
export function sceneChangeFrames(scene: Scene, timeline: Timeline): number[] {
  const durationInFrames = sceneDurationInFrames(scene, timeline);
  const transition = sceneTransition(scene, timeline);
  const frames = new Set([
    0,
    ...contentChangeFrames(scene, timeline),
    ...closeUpChangeFrames({ scene, timeline }),
    ...illustrationChangeFrames({ scene, timeline }),
    // Each frame of the transition, and the frame after it, where the outgoing picture is gone.
    ...Array.from({ length: transition.durationInFrames + 1 }, (_, frame) => frame),
    ...captionChangeFrames(scene, timeline),
  ]);

  return [...frames].filter((frame) => frame < durationInFrames).sort((a, b) => a - b);
}
