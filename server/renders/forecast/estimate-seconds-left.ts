/** A forecast weighs as much as this share of the work, done at its pace: at first nothing else is known. */
const forecastWeight = 0.25;

type Work = {
  /** The forecast for the whole work. */
  forecastSeconds: number;
  elapsedSeconds: number;
  framesDone: number;
  frameCount: number;
};

/** Seconds that are left of a piece of work, from its forecast and its progress: the forecast fades as the work proceeds. */
export function estimateSecondsLeft({
  forecastSeconds,
  elapsedSeconds,
  framesDone,
  frameCount,
}: Work): number {
  const framesLeft = Math.max(0, frameCount - framesDone);
  if (framesLeft === 0) return 0;
  const secondsPerFrame =
    (forecastWeight * forecastSeconds + elapsedSeconds) / (forecastWeight * frameCount + framesDone);

  return framesLeft * secondsPerFrame;
}
