import { getSceneDefinition } from "../scenes/registry";
import { framesToMs, msToFrames } from "../timing";
import type { Scene, Timeline } from "./schema";

type SceneTiming = {
  /** First frame of the scene in the video. */
  from: number;
  durationInFrames: number;
  /** When the scene's narration is heard in the video; undefined where nobody speaks. */
  narrationStartMs: number | undefined;
};

export type TimelineLayout = { scenes: SceneTiming[]; durationInFrames: number };

/** Layouts already computed: they need measured texts, and a preview asks several times a frame. Timelines are never mutated. */
const layouts = new WeakMap<Timeline, TimelineLayout>();

/** Where every scene stands in the video, end to end, and how long the video is. Transitions take no time of their own. */
export function layoutTimeline(timeline: Timeline): TimelineLayout {
  const layout = layouts.get(timeline) ?? layoutScenes(timeline);
  layouts.set(timeline, layout);

  return layout;
}

/** The length of each scene in a timeline with this look, so that a preview measures only changed scenes again. */
const durations = new WeakMap<Scene, { look: string; durationInFrames: number }>();

function layoutScenes(timeline: Timeline): TimelineLayout {
  const look = JSON.stringify({ ...timeline, scenes: [] });
  const scenes: SceneTiming[] = [];
  let from = 0;

  for (const scene of timeline.scenes) {
    const known = durations.get(scene);
    const durationInFrames =
      known?.look === look ? known.durationInFrames : sceneDurationInFrames(scene, timeline);
    durations.set(scene, { look, durationInFrames });
    const narrationStartMs = scene.narration && framesToMs(from, timeline.fps) + scene.narration.startMs;

    scenes.push({ from, durationInFrames, narrationStartMs });
    from += durationInFrames;
  }

  return { scenes, durationInFrames: from };
}

/**
 * For how many frames a scene is shown: its narration and padding, or more if its kind takes longer to read and its last sentence
 * does not go on in the next scene.
 */
export function sceneDurationInFrames(scene: Scene, timeline: Timeline): number {
  const { overlay, durationMs } = scene;
  const spokenFrames = Math.max(1, msToFrames(durationMs, timeline.fps));
  if (scene.goesOn) return spokenFrames;

  const minimum = getSceneDefinition(overlay.kind).minimumDurationInFrames({ overlay, scene, timeline });

  return Math.max(spokenFrames, minimum);
}
