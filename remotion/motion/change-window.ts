/** Frames in which a part of the picture changes: `startFrame` shows the first change, the last one shows its end. */
export type ChangeWindow = { startFrame: number; durationInFrames: number };

/** The linear progress of a window at a frame: 0 (not begun) to 1 (from its last frame on). */
export function windowProgress(frame: number, { startFrame, durationInFrames }: ChangeWindow): number {
  const progress = (frame - startFrame + 1) / durationInFrames;

  return Math.min(1, Math.max(0, progress));
}

/** The first frame after a window. */
export function windowEndFrame({ startFrame, durationInFrames }: ChangeWindow): number {
  return startFrame + durationInFrames;
}

/** The frames, sorted and without repeats, in which any of the windows changes the picture; frame 0 is always one of them. */
export function windowFrames(windows: readonly ChangeWindow[]): number[] {
  const frames = new Set([0]);

  for (const { startFrame, durationInFrames } of windows) {
    for (let frame = startFrame; frame < startFrame + durationInFrames; frame += 1) frames.add(frame);
  }

  return [...frames].sort((a, b) => a - b);
}
