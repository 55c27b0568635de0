import { framesInShot, listShots } from "../timeline/shots";
import type { Scene, Timeline } from "../timeline/schema";
import { getSceneDefinition } from "./registry";

/** Sorted frames, counted from the scene's start, at which its overlay's picture differs from the frame before, cuts included. */
export function contentChangeFrames(scene: Scene, timeline: Timeline): number[] {
  return listShots(scene, timeline.fps).flatMap((shot) => {
    const { overlay } = shot.scene;
    const frames = getSceneDefinition(overlay.kind).changeFrames({ overlay, scene: shot.scene, timeline });

    return framesInShot(shot, frames);
  });
}
