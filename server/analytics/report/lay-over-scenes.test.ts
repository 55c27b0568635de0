import { expect, it } from "vitest";
import { findLosses, layOverScenes } from "./lay-over-scenes";

const points = (ratios: number[]) =>
  ratios.map((audienceWatchRatio, index) => ({
    ...{ elapsedVideoTimeRatio: (index + 1) / ratios.length, audienceWatchRatio },
    relativeRetentionPerformance: 0.5,
  }));
const toLayout = (...lengths: number[]) => ({
  durationInFrames: lengths.reduce((sum, length) => sum + length, 0),
  scenes: lengths.map((durationInFrames, index) => ({
    ...{ durationInFrames, narrationStartMs: undefined },
    from: lengths.slice(0, index).reduce((sum, length) => sum + length, 0),
  })),
});

it("each scene loses the difference between its beginning and its end, read between two points", () => {
  const scenes = layOverScenes(points([1, 0.8, 0.4, 0.4]), toLayout(30, 60, 30), 30);

  expect(scenes.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [0, 1000],
    [1000, 3000],
    [3000, 4000],
  ]);
  expect(scenes.map(({ startRatio, endRatio }) => [startRatio, endRatio])).toEqual([
    [1, 1],
    [1, 0.4],
    [0.4, 0.4],
  ]);
  const [half] = layOverScenes(points([1, 0.8, 0.4, 0.4]), toLayout(45, 75), 30);
  expect(half?.endRatio).toBeCloseTo(0.9);
});

it("all that is lost is lost in some scene, whatever the lengths", () => {
  const ratios = Array.from({ length: 100 }, (_, index) => 1.2 - index / 130 + 0.05 * Math.sin(index));
  const scenes = layOverScenes(points(ratios), toLayout(17, 91, 300, 5, 44), 30);
  const lost = scenes.reduce((sum, scene) => sum + scene.lostRatio, 0);

  expect(lost).toBeCloseTo((ratios[0] ?? 0) - (ratios[99] ?? 0));
});

it("the opening always loses some: the worst scene after it is told as well", () => {
  const losing = layOverScenes(points([0.6, 0.6, 0.3, 0.35]), toLayout(30, 30, 30, 30), 30);
  expect(findLosses(losing)).toMatchObject({ most: { position: 2 }, afterOpening: { position: 2 } });

  const opening = layOverScenes(points([1, 0.9, 0.5, 0.4, 0.4, 0.45]), toLayout(90, 60, 30), 30);
  expect(findLosses(opening)).toMatchObject({ most: { position: 0 }, afterOpening: { position: 1 } });
  expect(findLosses(layOverScenes(points([0.5, 0.5]), toLayout(30, 30), 30))).toEqual({
    ...{ most: undefined, afterOpening: undefined },
  });
});
