import { framesToMs } from "../timing";
import type { FootageBackground } from "../timeline/schema";

/** 120 frames at 30 fps must not become 119 because 1000 / 30 has no end. */
const roundingTolerance = 1e-6;

/** Whole frames of the video that a clip fills from its trim point at its playback rate, at least one. */
export function clipDurationInFrames(background: FootageBackground, fps: number): number {
  const availableMs =
    Math.max(0, background.sourceDurationMs - background.trimStartMs) / background.playbackRate;

  return Math.max(1, Math.floor(availableMs / framesToMs(1, fps) + roundingTolerance));
}
