import { msToFrames } from "../timing";
import { windowProgress, type ChangeWindow } from "./change-window";
import { easeOut } from "./entrance";

/** Long enough to be seen counting, and over before the eye wants to read. */
const countUpMs = 1100;

/** When a number that starts at `startFrame` counts. */
export function countUpWindow(startFrame: number, fps: number): ChangeWindow {
  return { startFrame, durationInFrames: msToFrames(countUpMs, fps) };
}

/** The number shown at a frame while it counts from 0 to `value`, rounded to its decimals; `value` itself at the end. */
export function countUpValue(frame: number, window: ChangeWindow, value: number, decimals: number): number {
  const progress = windowProgress(frame, window);
  if (progress >= 1) return value;

  const step = 10 ** decimals;

  return Math.round(easeOut(progress) * value * step) / step;
}
