/** A backdrop comes round after this many frames, whatever the frame rate. */
export const backdropLoopInFrames = 240;

/**
 * It moves in steps of this many frames: so slow a drift is seen as even, and a third as many pictures are laid over each
 * other and encoded.
 */
export const backdropStepInFrames = 3;

/** The frame of the loop that a backdrop shows at a frame of its scene. */
export function loopFrame(frame: number): number {
  const inLoop = frame % backdropLoopInFrames;

  return inLoop - (inLoop % backdropStepInFrames);
}

/** Place on a circle after a share of the loop: it closes without a seam. -1..1 each; `phase` in turns. */
export function orbit(frame: number, phase: number): { x: number; y: number } {
  const angle = ((frame % backdropLoopInFrames) / backdropLoopInFrames + phase) * 2 * Math.PI;

  return { x: Math.cos(angle), y: Math.sin(angle) };
}
