import { decibelsToGain, type StereoBuffer } from "../shared/buffers";
import { createSlidingMinimum } from "./sliding-minimum";
import { interSamplePeak, largestNear, truePeakBound } from "./true-peak";

/** Long enough that the gain's slope is no audible distortion, short enough that a limited word keeps its onset. */
const lookAheadMs = 5;
const releaseMs = 90;
const blockFrames = 64;

type LimitInput = StereoBuffer & { sampleRate: number; ceilingDb: number };

/**
 * Keeps the true peak under `ceilingDb` (dBTP), in place and without delay. The gain that every sample needs is held
 * over the look-ahead (sliding minimum), released slowly, and averaged over the look-ahead: an average of values
 * that each suffice for a sample suffices for it too, so no peak can pass. Both channels get one gain, so the
 * picture does not move.
 */
export function limitTruePeak({ left, right, sampleRate, ceilingDb }: LimitInput): void {
  const ceiling = decibelsToGain(ceilingDb);
  const lookAhead = Math.max(1, Math.round((lookAheadMs * sampleRate) / 1000));
  const releaseStep = 1 - Math.exp(-1000 / (releaseMs * sampleRate));
  const needed = new Float64Array(blockFrames);
  const minimum = createSlidingMinimum(lookAhead);
  const released = new Float64Array(lookAhead).fill(1);
  const frames = left.length;
  let gain = 1;
  let sum = lookAhead;

  for (let i = 0; i < frames + lookAhead - 1; i += 1) {
    if (i % blockFrames === 0) findNeededGains(needed, { left, right, start: i, ceiling });

    const target = minimum.push(needed[i % blockFrames] ?? 1);
    gain = target < gain ? target : gain + (target - gain) * releaseStep;

    const slot = i % lookAhead;
    sum += gain - (released[slot] ?? 1);
    released[slot] = gain;

    const at = i - lookAhead + 1;
    if (at < 0) continue;

    const applied = Math.min(1, sum / lookAhead);
    left[at] = (left[at] ?? 0) * applied;
    right[at] = (right[at] ?? 0) * applied;
  }
}

type NeededInput = StereoBuffer & { start: number; ceiling: number };

/** Gain that brings each sample of a block, and the peaks up to the next sample, under the ceiling. */
function findNeededGains(needed: Float64Array, { left, right, start, ceiling }: NeededInput): void {
  const end = Math.min(left.length, start + blockFrames);
  needed.fill(1);

  // Most blocks lie far under the ceiling: their inter-sample values cannot reach it and are not computed.
  const bound = truePeakBound * Math.max(largestNear(left, start, end), largestNear(right, start, end));
  if (bound <= ceiling) return;

  for (let i = start; i < end; i += 1) {
    const peak = Math.max(interSamplePeak(left, i), interSamplePeak(right, i));
    if (peak > ceiling) needed[i - start] = ceiling / peak;
  }
}
