/** A backdrop comes round after this many frames, whatever the frame rate; encoded once, it is laid end to end. */
export const backdropLoopInFrames = 240;

/** Place on a circle after a share of the loop: it closes without a seam. -1..1 each; `phase` in turns. */
export function orbit(frame: number, phase: number): { x: number; y: number } {
  const angle = ((frame % backdropLoopInFrames) / backdropLoopInFrames + phase) * 2 * Math.PI;

  return { x: Math.cos(angle), y: Math.sin(angle) };
}
