import type { ChangeWindow } from "./change-window";

/**
 * A part of a scene that is drawn once, at rest, and then only moved and faded: what comes in at `entranceFrame` and, of a text
 * that is inked word by word, is inked from `ink` on. Without an entrance: what stands still all the time.
 */
export type MovingPart = { entranceFrame?: number; ink?: ChangeWindow };

/** Which part it is: things that move at the same time are one. */
export type PartId = { entranceFrame?: number; inkFrame?: number };

export function toPartId({ entranceFrame, ink }: MovingPart): PartId {
  return { entranceFrame, inkFrame: ink?.startFrame };
}

export function isSamePart(one: PartId, other: PartId): boolean {
  return one.entranceFrame === other.entranceFrame && one.inkFrame === other.inkFrame;
}

/** Words still to be spoken: there to give the picture its shape, too faint to be read ahead of the voice. */
const unspokenOpacity = 0.16;

/** How opaque a word is that has been inked so far: 0 (not begun) to 1. */
export function inkOpacity(progress: number): number {
  return unspokenOpacity + (1 - unspokenOpacity) * progress;
}
