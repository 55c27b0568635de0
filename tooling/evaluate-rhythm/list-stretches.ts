import type { OverlayKind, Timeline } from "@/remotion/timeline/schema";
import { longestStretchMs } from "@/server/director/find-cuts";
import { listChanges, sceneDurationMs } from "@/server/director/list-changes";

/** The longest time for which a scene's picture does not change. */
type Stretch = { position: number; kind: OverlayKind; stillMs: number; words: string };

/** The stretch of each scene, in order. */
export function listStretches(timeline: Timeline): Stretch[] {
  return timeline.scenes.map((scene, position) => ({
    position,
    kind: scene.overlay.kind,
    stillMs: longestStretchMs(listChanges(scene, timeline), sceneDurationMs(scene, timeline)),
    words: scene.captions
      .map(({ text }) => text)
      .join("")
      .trim(),
  }));
}
