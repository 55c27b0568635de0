/** A backdrop repeats after this many frames, whatever the frame rate. */
export const backdropLoopInFrames = 240;

/**
 * A backdrop moves once in this many frames: so slow a drift still looks even, and only a third of the pictures are composed
 * and encoded.
 */
export const backdropStepInFrames = 3;

/** The frame of the loop that a backdrop shows at a frame of its scene. */
export function loopFrame(frame: number): number {
  const inLoop = frame % backdropLoopInFrames;

  return inLoop - (inLoop % backdropStepInFrames);
}

/** The place on a circle at a frame of the loop, which closes without a seam. `x` and `y` are -1..1; `phase` is in turns. */
export function orbit(frame: number, phase: number): { x: number; y: number } {
  const angle = ((frame % backdropLoopInFrames) / backdropLoopInFrames + phase) * 2 * Math.PI;

  return { x: Math.cos(angle), y: Math.sin(angle) };
}
