import type { TimelineLayout } from "@/remotion/timeline/layout";
import type { RenderProgress } from "./schema";

/** What is shown when drawing begins: the scenes whose pictures are there already count as drawn. */
export function startDrawing({ scenes }: TimelineLayout, missingPositions: number[]): RenderProgress {
  const framesDone = scenes.map(({ durationInFrames }, position) =>
    missingPositions.includes(position) ? 0 : durationInFrames,
  );

  return summarize(scenes, framesDone);
}

/** The same after one scene has come further, whoever draws the others; unchanged once drawing is over. */
export function addFramesDone(
  progress: RenderProgress,
  { scenes }: TimelineLayout,
  { position, framesDone: ownFramesDone }: { position: number; framesDone: number },
): RenderProgress {
  const { stage, framesDone, secondsLeft } = progress;
  if (stage !== "rendering" || !framesDone) return progress;

  return { ...summarize(scenes, framesDone.with(position, ownFramesDone)), secondsLeft };
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
