import { CLIP_PAD_MS } from "@/server/adapters/speech/speech-engine";
import type { PauseLength } from "@/server/script-format/front-matter/settings";

export type Pace = { speed: number; pauses: PauseLength };

/** From one sentence's last sound to the next one's first, at natural pace: a reader's breath. */
const breathMs = 250;

const lengths: Record<PauseLength, number> = { short: 0.6, normal: 1, long: 1.6 };

/** A reader's pause at a pace: it shortens as the speed grows. In whole milliseconds, to keep the hashes of clips plain. */
export function pauseAt(pauseMs: number, { speed, pauses }: Pace): number {
  return Math.round((pauseMs * lengths[pauses]) / speed);
}

/** The silence to add between two clips, whose ends are silent already, so that a breath lies between their sounds. */
export function silenceBetweenClipsMs(pace: Pace): number {
  return Math.max(0, pauseAt(breathMs, pace) - 2 * CLIP_PAD_MS);
}
