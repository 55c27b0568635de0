import { estimateSecondsLeft } from "../forecast/estimate-seconds-left";
import type { RenderProgress } from "../schema";

/** A render's segments, summed up. */
export type SegmentTotals = {
  scenesDone: number;
  sceneCount: number;
  framesDone: number;
  frameCount: number;
  /** Since the first of them came further; null while none has. */
  elapsedSeconds: number | null;
};

/** What is shown when drawing begins, which is expected to take `secondsLeft`. */
export function startDrawing(totals: SegmentTotals, secondsLeft: number): RenderProgress {
  return {
    ...summarize(totals),
    secondsLeft,
    forecast: { secondsLeft, framesDone: totals.framesDone },
  };
}

/**
 * The same after some segment has come further, whoever draws it; unchanged once drawing is over. The time that is left is by
 * the pace of all since the first of them came further: one scene's own pace says little of the others.
 */
export function updateDrawing(progress: RenderProgress, totals: SegmentTotals): RenderProgress {
  const { stage, secondsLeft, forecast } = progress;
  if (stage !== "rendering") return progress;
  if (!forecast || totals.elapsedSeconds === null) return { ...summarize(totals), secondsLeft, forecast };

  return {
    ...summarize(totals),
    forecast,
    secondsLeft: estimateSecondsLeft({
      forecastSeconds: forecast.secondsLeft,
      elapsedSeconds: totals.elapsedSeconds,
      // A scene that is drawn once more begins anew.
      framesDone: Math.max(0, totals.framesDone - forecast.framesDone),
      frameCount: totals.frameCount - forecast.framesDone,
    }),
  };
}

function summarize({ scenesDone, sceneCount, framesDone, frameCount }: SegmentTotals): RenderProgress {
  return { stage: "rendering", scenesDone, sceneCount, share: Math.min(1, framesDone / frameCount) };
}
