import type { TimelineLayout } from "@/remotion/timeline/layout";
import { framesToMs } from "@/remotion/timing";
import type { RetentionPoint } from "../schema";

/** How many of a video's audience watch where a scene begins and where it ends; 1 is all of them, more watch it again. */
export type SceneAudience = {
  /** From 0. */
  position: number;
  startMs: number;
  endMs: number;
  startRatio: number;
  endRatio: number;
  /** Of all of the audience; below 0 where more watch its end than its beginning. */
  lostRatio: number;
};

/** Lays the retention of a video over its scenes: what each of them loses. Pure. */
export function layOverScenes(
  points: readonly RetentionPoint[],
  { scenes, durationInFrames }: TimelineLayout,
  fps: number,
): SceneAudience[] {
  const toRatio = createReader(points);

  return scenes.map(({ from, durationInFrames: length }, position) => {
    const [startRatio, endRatio] = [
      toRatio(from / durationInFrames),
      toRatio((from + length) / durationInFrames),
    ];

    return {
      ...{ position, startMs: framesToMs(from, fps), endMs: framesToMs(from + length, fps) },
      ...{ startRatio, endRatio, lostRatio: startRatio - endRatio },
    };
  });
}

/** Reads between two points in proportion; before the first one there is only that. */
function createReader(points: readonly RetentionPoint[]): (share: number) => number {
  const [first] = points;

  return (share) => {
    const index = points.findIndex(({ elapsedVideoTimeRatio }) => elapsedVideoTimeRatio >= share);
    const [before, after] = [points[index - 1], index === -1 ? points.at(-1) : points[index]];
    if (!before || !after || index === -1) return (after ?? first)?.audienceWatchRatio ?? 0;
    const part =
      (share - before.elapsedVideoTimeRatio) / (after.elapsedVideoTimeRatio - before.elapsedVideoTimeRatio);

    return before.audienceWatchRatio + part * (after.audienceWatchRatio - before.audienceWatchRatio);
  };
}

/** The scene that loses the most, and the one that does after the opening, which always loses some; undefined where none loses any. Pure. */
export function findLosses<Scene extends SceneAudience>(
  scenes: readonly Scene[],
): { most: Scene | undefined; afterOpening: Scene | undefined } {
  const losing = scenes
    .filter(({ lostRatio }) => lostRatio > 0)
    .toSorted((one, other) => other.lostRatio - one.lostRatio);

  return { most: losing[0], afterOpening: losing.find(({ position }) => position > 0) };
}
