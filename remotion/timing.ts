/** The frame that is on screen at `ms` (the nearest frame boundary). */
export function msToFrames(ms: number, fps: number): number {
  return Math.round((ms * fps) / 1000);
}

export function framesToMs(frames: number, fps: number): number {
  return (frames * 1000) / fps;
}
