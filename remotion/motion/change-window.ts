/** Frames in which a part of the picture changes: `startFrame` shows the first change, the last one shows its end. */
export type ChangeWindow = { startFrame: number; durationInFrames: number };

/** How far a window has come at a frame, 0 (not begun) to 1 (from its last frame on), linearly. */
export function windowProgress(frame: number, { startFrame, durationInFrames }: ChangeWindow): number {
  const progress = (frame - startFrame + 1) / durationInFrames;

  return Math.min(1, Math.max(0, progress));
}

/** The first frame after a window. */
export function windowEndFrame({ startFrame, durationInFrames }: ChangeWindow): number {
  return startFrame + durationInFrames;
}

/** Sorted frames, without repeats, in which any of the windows changes the picture; frame 0 is always one. */
export function windowFrames(windows: readonly ChangeWindow[]): number[] {
  const frames = new Set([0]);

  for (const { startFrame, durationInFrames } of windows) {
    for (let frame = startFrame; frame < startFrame + durationInFrames; frame += 1) frames.add(frame);
  }

  return [...frames].sort((a, b) => a - b);
}
