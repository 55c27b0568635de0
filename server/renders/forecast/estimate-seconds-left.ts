/** A forecast counts as much as this part of the work, done at its pace: at first it is all that is known. */
const forecastWeight = 0.25;

type Work = {
  /** What all of it was to take. */
  forecastSeconds: number;
  elapsedSeconds: number;
  framesDone: number;
  frameCount: number;
};

/** Seconds that are left of a piece of work, from what it was to take and how far it came: the former fades into the latter. */
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
