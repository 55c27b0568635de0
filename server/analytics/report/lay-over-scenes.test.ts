import { expect, it } from "vitest";
import { findLosingScene, layOverScenes } from "./lay-over-scenes";

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

const layOver = (ratios: number[], lengths: number[], usual: number[] | null = null) =>
  layOverScenes(points(ratios), usual, { layout: toLayout(...lengths), fps: 30 });

it("each scene loses the difference between its beginning and its end, read between two points", () => {
  const scenes = layOver([1, 0.8, 0.4, 0.4], [30, 60, 30]);

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
  expect(layOver([1, 0.8, 0.4, 0.4], [45, 75])[0]?.endRatio).toBeCloseTo(0.9);
});

it("all that is lost is lost in some scene, whatever the lengths", () => {
  const ratios = Array.from({ length: 100 }, (_, index) => 1.2 - index / 130 + 0.05 * Math.sin(index));
  const lost = layOver(ratios, [17, 91, 300, 5, 44]).reduce((sum, scene) => sum + scene.lostRatio, 0);

  expect(lost).toBeCloseTo((ratios[0] ?? 0) - (ratios[99] ?? 0));
});

it("the opening always loses some: without anything to compare, the worst scene after it is told", () => {
  expect(findLosingScene(layOver([1, 0.5, 0.4, 0.4], [60, 30, 30]))?.position).toBe(1);
  expect(findLosingScene(layOver([0.5, 0.5], [30, 30]))).toBeUndefined();
});

it("beside what is usual, the scene that loses more than others do meanwhile is told, also the opening", () => {
  const usual = [1, 0.6, 0.5, 0.4];
  const scenes = layOver([1, 0.6, 0.5, 0.2], [60, 30, 30], usual);

  expect(scenes[2]?.usualLostRatio).toBeCloseTo(0.1);
  expect(findLosingScene(scenes)?.position).toBe(2);
  expect(findLosingScene(layOver([1, 0.3, 0.2, 0.1], [60, 30, 30], usual))?.position).toBe(0);
  expect(findLosingScene(layOver(usual, [60, 30, 30], usual))).toBeUndefined();
});
