import { getSceneDefinition } from "@/remotion/scenes/registry";
import { sceneDurationInFrames } from "@/remotion/timeline/layout";
import type { OverlayKind, Scene, Timeline } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";

/** Kinds that are words alone: words that come in and are inked one by one do not count as a change of picture. */
const wordKinds: ReadonlySet<OverlayKind> = new Set(["title", "statement", "quote"]);

/**
 * When a scene's picture changes, in ms from its start, sorted: at its start, while its parts come in, count, grow or are drawn, when
 * its drawings come in, and at its cuts. The scene's end does not count.
 */
export function listChanges(scene: Scene, timeline: Timeline): number[] {
  const { overlay, shots = [] } = scene;
  const parts = wordKinds.has(overlay.kind)
    ? []
    : getSceneDefinition(overlay.kind).changeFrames({ overlay, scene, timeline });
  const drawings = shots.flatMap(({ illustrations }) => illustrations.map(({ startMs }) => startMs));
  const changes = [
    0,
    ...parts.map((frame) => framesToMs(frame, timeline.fps)),
    ...drawings,
    ...shots.map(({ startMs }) => startMs),
  ];
  const durationMs = sceneDurationMs(scene, timeline);

  return [...new Set(changes)].filter((ms) => ms < durationMs).toSorted((one, other) => one - other);
}

/** How long a scene is shown. */
export function sceneDurationMs(scene: Scene, timeline: Timeline): number {
  return framesToMs(sceneDurationInFrames(scene, timeline), timeline.fps);
}
