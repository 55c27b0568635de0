import { estimateSecondsLeft } from "../forecast/estimate-seconds-left";
import type { RenderProgress } from "../schema";

/** The totals of a render's segments. */
export type SegmentTotals = {
  scenesDone: number;
  sceneCount: number;
  framesDone: number;
  frameCount: number;
  /** Since the first of them made progress; null while none has. */
  elapsedSeconds: number | null;
};

/** The progress to show when drawing begins, which is expected to take `secondsLeft`. */
export function startDrawing(totals: SegmentTotals, secondsLeft: number): RenderProgress {
  return {
    ...summarize(totals),
    secondsLeft,
    forecast: { secondsLeft, framesDone: totals.framesDone },
  };
}

/**
 * The same after any segment has made progress; unchanged once drawing is over. The time left follows the pace of all segments
 * since the first of them made progress: one scene's own pace says little about the others.
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
      // A scene that is drawn again starts from zero.
      framesDone: Math.max(0, totals.framesDone - forecast.framesDone),
      frameCount: totals.frameCount - forecast.framesDone,
    }),
  };
}

function summarize({ scenesDone, sceneCount, framesDone, frameCount }: SegmentTotals): RenderProgress {
  return { stage: "rendering", scenesDone, sceneCount, share: Math.min(1, framesDone / frameCount) };
}
