import type { TimelineLayout } from "@/remotion/timeline/layout";
import { estimateSecondsLeft } from "./estimate-seconds-left";
import type { RenderProgress } from "./schema";

/** What is shown when drawing begins: the scenes whose pictures are there already count as drawn. */
export function startDrawing({ scenes }: TimelineLayout, missingPositions: number[]): RenderProgress {
  const framesDone = scenes.map(({ durationInFrames }, position) =>
    missingPositions.includes(position) ? 0 : durationInFrames,
  );

  return summarize(scenes, framesDone);
}

/**
 * The same after one scene has come further, whoever draws the others; unchanged once drawing is over. The time that is left
 * is by the pace of all since the first of them came further: one scene's own pace says little of the others.
 */
export function addFramesDone(
  progress: RenderProgress,
  { scenes, durationInFrames }: TimelineLayout,
  { position, framesDone: ownFramesDone }: { position: number; framesDone: number },
  nowMs: number,
): RenderProgress {
  const { stage, framesDone, secondsLeft = 0 } = progress;
  if (stage !== "rendering" || !framesDone) return progress;

  const after = framesDone.with(position, ownFramesDone);
  const began = progress.drawingBegan ?? { atMs: nowMs, secondsLeft, frames: countFrames(framesDone) };

  return {
    ...summarize(scenes, after),
    drawingBegan: began,
    secondsLeft: estimateSecondsLeft({
      forecastSeconds: began.secondsLeft,
      // Other machines' clocks differ a little.
      elapsedSeconds: Math.max(0, nowMs - began.atMs) / 1000,
      // A scene that is drawn once more begins anew.
      framesDone: Math.max(0, countFrames(after) - began.frames),
      frameCount: durationInFrames - began.frames,
    }),
  };
}

function summarize(scenes: TimelineLayout["scenes"], framesDone: number[]): RenderProgress {
  const isDone = ({ durationInFrames }: { durationInFrames: number }, position: number) =>
    (framesDone[position] ?? 0) >= durationInFrames;
  const frameCount = scenes.reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);

  return {
    stage: "rendering",
    scenesDone: scenes.filter(isDone).length,
    sceneCount: scenes.length,
    share: Math.min(1, countFrames(framesDone) / frameCount),
    framesDone,
  };
}

/** All frames drawn so far. */
export function countFrames(framesDone: number[] = []): number {
  return framesDone.reduce((sum, frames) => sum + frames, 0);
}
