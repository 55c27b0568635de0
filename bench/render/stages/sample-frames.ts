import { sceneDurationInFrames } from "@/remotion/timeline/layout";
import { sceneChangeFrames } from "@/remotion/timeline/scene-change-frames";
import type { Scene, Timeline } from "@/remotion/timeline/schema";
import { sceneTransition } from "@/remotion/timeline/transition-motion";

/**
 * Frames of a scene at which the renderers are compared: the first and the last, half-way through the transition, some
 * at which the overlay has just changed, and some spread over the scene. Quick: at most one of each, and no spread.
 */
export function sampleFrames(scene: Scene, timeline: Timeline, isQuick: boolean): number[] {
  const last = sceneDurationInFrames(scene, timeline) - 1;
  const midTransition = Math.floor(sceneTransition(scene, timeline).durationInFrames / 2);
  const changeFrames = sceneChangeFrames(scene, timeline);
  const changes = (isQuick ? [1 / 2] : [1 / 4, 1 / 2, 3 / 4]).map(
    (share) => changeFrames[Math.floor(share * changeFrames.length)] ?? 0,
  );
  const spread = isQuick ? [] : [0, Math.round(last / 3), Math.round((2 * last) / 3)];

  return [...new Set([midTransition, ...changes, ...spread, last])].sort((a, b) => a - b);
}
