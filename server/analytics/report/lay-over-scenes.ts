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
  /** What the channel's videos usually lose meanwhile; null where that is not known. */
  usualLostRatio: number | null;
};

/** Lays the retention of a video over its scenes: what each of them loses, and what is usual at the same share of a video. Pure. */
export function layOverScenes(
  points: readonly RetentionPoint[],
  usual: readonly number[] | null,
  { layout: { scenes, durationInFrames }, fps }: { layout: TimelineLayout; fps: number },
): SceneAudience[] {
  const toRatio = createReader(points.map(({ audienceWatchRatio }) => audienceWatchRatio));
  const toUsual = usual && createReader(usual);

  return scenes.map(({ from, durationInFrames: length }, position) => {
    const [start, end] = [from / durationInFrames, (from + length) / durationInFrames];
    const [startRatio, endRatio] = [toRatio(start), toRatio(end)];

    return {
      ...{ position, startMs: framesToMs(from, fps), endMs: framesToMs(from + length, fps) },
      ...{ startRatio, endRatio, lostRatio: startRatio - endRatio },
      usualLostRatio: toUsual && toUsual(start) - toUsual(end),
    };
  });
}

/** Reads a curve, whose points lie at equal shares of a video, between two of them in proportion; before the first there is only that. */
function createReader(ratios: readonly number[]): (share: number) => number {
  return (share) => {
    const place = Math.max(0, share * ratios.length - 1);
    const before = Math.min(Math.floor(place), ratios.length - 1);
    const [low = 0, high = low] = [ratios[before], ratios[before + 1]];

    return low + (place - before) * (high - low);
  };
}

/** Less is chance. */
const leastExcess = 0.02;

/**
 * The scene that loses people: beside what is usual, where that is known. Else the one that loses the most after the opening,
 * which always loses some. Undefined where none does. Pure.
 */
export function findLosingScene<Scene extends SceneAudience>(scenes: readonly Scene[]): Scene | undefined {
  const toExcess = ({ lostRatio, usualLostRatio, position }: SceneAudience) =>
    usualLostRatio === null ? (position === 0 ? 0 : lostRatio) : lostRatio - usualLostRatio;

  return scenes
    .filter((scene) => scene.lostRatio > 0 && toExcess(scene) >= leastExcess)
    .toSorted((one, other) => toExcess(other) - toExcess(one))[0];
}
