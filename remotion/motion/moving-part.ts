import type { ChangeWindow } from "./change-window";

/**
 * A part of a scene that is drawn once, at rest, and then only moved and faded. It comes in at `entranceFrame`, or stands still all
 * the time if that is absent. A part of a text that is inked word by word is inked during `ink`.
 */
export type MovingPart = { entranceFrame?: number; ink?: ChangeWindow };

/** Identifies a part: things that move at the same time are one part. */
export type PartId = { entranceFrame?: number; inkFrame?: number };

export function toPartId({ entranceFrame, ink }: MovingPart): PartId {
  return { entranceFrame, inkFrame: ink?.startFrame };
}

export function isSamePart(one: PartId, other: PartId): boolean {
  return one.entranceFrame === other.entranceFrame && one.inkFrame === other.inkFrame;
}

/** Words still to be spoken give the picture its shape, but are too faint to be read ahead of the voice. */
const unspokenOpacity = 0.16;

/** The opacity of a word by the progress of its inking: 0 (not begun) to 1. */
export function inkOpacity(progress: number): number {
  return unspokenOpacity + (1 - unspokenOpacity) * progress;
}
