import type { Segment } from "./spoken-clip";

/** Louder than this (RMS, -48 dBFS) is heard: flite's pauses lie near -70 dBFS, its softest "f" near -45. */
const AUDIBLE_RMS = 0.004;
const WINDOW_MS = 5;

/**
 * Moves the start of each phone that follows a pause to where it is heard, within the phone. flite counts the silent
 * closure of "k" or "t" to the phone: up to 80 ms in which a caption would run ahead of the voice. `samples` are of
 * the whole recording that the segments count from.
 */
export function sharpenOnsets(segments: Segment[], samples: Float32Array, sampleRate: number): Segment[] {
  return segments.map((segment, index) => {
    const isAfterPause = segment.startMs > (segments[index - 1]?.endMs ?? 0);
    if (!isAfterPause) return segment;

    let startMs = segment.startMs;
    while (startMs + WINDOW_MS < segment.endMs && rmsAt(samples, sampleRate, startMs) < AUDIBLE_RMS)
      startMs += 1;

    return { ...segment, startMs };
  });
}

function rmsAt(samples: Float32Array, sampleRate: number, startMs: number): number {
  const firstSample = Math.round((startMs * sampleRate) / 1000);
  const window = samples.subarray(firstSample, firstSample + (WINDOW_MS * sampleRate) / 1000);
  const energy = window.reduce((sum, sample) => sum + sample * sample, 0);

  return Math.sqrt(energy / Math.max(window.length, 1));
}
