import { listShots } from "../timeline/shots";
import type { Scene, Timeline } from "../timeline/schema";
import { getSceneDefinition } from "./registry";
import type { ScenePart } from "./scene-definition";

/** A part of a layer, and the frames of its scene in which it is visible. */
export type PlacedPart = ScenePart & { fromFrame: number; untilFrame: number };

/**
 * The parts of a scene's own overlay, shot by shot, in drawing order; empty if any shot is not made of parts, or if nothing
 * moves.
 */
export function contentParts(scene: Scene, timeline: Timeline): PlacedPart[] {
  const shots = listShots(scene, timeline.fps).map((shot) => {
    const { overlay } = shot.scene;
    const props = { overlay, scene: shot.scene, timeline };
    const parts = getSceneDefinition(overlay.kind).parts?.(props);

    return parts?.map((part) => ({ ...part, fromFrame: shot.fromFrame, untilFrame: shot.untilFrame }));
  });

  return shots.every((parts) => parts !== undefined) ? shots.flat() : [];
}
