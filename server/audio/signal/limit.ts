import { decibelsToGain, scaleInPlace, type StereoBuffer } from "../shared/buffers";
import type { WritableSound } from "../shared/sound";
import { createSlidingMinimum } from "./sliding-minimum";
import { interSamplePeak, largestNear, truePeakBound, truePeakReach } from "./true-peak";

/** Long enough that the gain's slope is no audible distortion, short enough that a limited word keeps its onset. */
const lookAheadMs = 5;
const releaseMs = 90;
const blockFrames = 64;

type LimitInput = {
  /** Left and right. */
  sound: WritableSound;
  sampleRate: number;
  /** Multiplies every sample beforehand. */
  gain: number;
  ceilingDb: number;
};

/**
 * Keeps the true peak under `ceilingDb` (dBTP), in place and without delay. The gain that every sample needs is held
 * over the look-ahead (sliding minimum), released slowly, and averaged over the look-ahead: an average of values
 * that each suffice for a sample suffices for it too, so no peak can pass. Both channels get one gain, so the
 * stereo image does not move.
 */
export function limitTruePeak({ sound, sampleRate, gain, ceilingDb }: LimitInput): void {
  const { frames, windowFrames } = sound;
  const ceiling = decibelsToGain(ceilingDb);
  const lookAhead = Math.max(1, Math.round((lookAheadMs * sampleRate) / 1000));
  const follow = createGainFollower(lookAhead, sampleRate);
  const gains = new Float64Array(windowFrames);
  // A frame is written when its look-ahead has been seen, which may be in the next window.
  const before = lookAhead - 1;
  const [left, right] = [0, 1].map(() => new Float32Array(before + windowFrames + truePeakReach));

  for (let start = 0; left && right && start < frames + before; start += windowFrames) {
    const count = Math.min(windowFrames, frames + before - start);
    for (const [channel, samples] of [left, right].entries()) {
      sound.read(channel, start - before, samples);
      scaleInPlace(samples, gain);
    }

    const window = { left, right, start: before, end: Math.min(before + count, before + frames - start) };
    findNeededGains(gains, { ...window, ceiling });
    follow(gains, count);

    const from = Math.max(0, before - start);
    for (const [channel, samples] of [left, right].entries()) {
      for (let i = from; i < count; i += 1) samples[i] = (samples[i] ?? 0) * (gains[i] ?? 1);
      sound.write(channel, start - before + from, samples.subarray(from, count));
    }
  }
}

/** Turns the gains that the frames of successive windows need into those that are applied one look-ahead later. */
function createGainFollower(
  lookAhead: number,
  sampleRate: number,
): (gains: Float64Array, count: number) => void {
  const releaseStep = 1 - Math.exp(-1000 / (releaseMs * sampleRate));
  const minimum = createSlidingMinimum(lookAhead);
  const released = new Float64Array(lookAhead).fill(1);
  const state = Float64Array.of(1, lookAhead);
  let slot = 0;

  return (gains, count) => {
    let [gain = 1, sum = lookAhead] = state;
    let at = slot;

    for (let i = 0; i < count; i += 1) {
      const target = minimum.push(gains[i] ?? 1);
      gain = target < gain ? target : gain + (target - gain) * releaseStep;

      sum += gain - (released[at] ?? 1);
      released[at] = gain;
      at = at + 1 === lookAhead ? 0 : at + 1;
      gains[i] = Math.min(1, sum / lookAhead);
    }

    state.set([gain, sum]);
    slot = at;
  };
}

type NeededInput = StereoBuffer & { start: number; end: number; ceiling: number };

/** Gain that brings each of the frames `start`..`end`, and the peaks up to the next one, under the ceiling; 1 past them. */
function findNeededGains(needed: Float64Array, { left, right, start, end, ceiling }: NeededInput): void {
  needed.fill(1);

  for (let from = start; from < end; from += blockFrames) {
    const to = Math.min(end, from + blockFrames);
    // Most blocks lie far under the ceiling: their inter-sample values cannot reach it and are not computed.
    const bound = truePeakBound * Math.max(largestNear(left, from, to), largestNear(right, from, to));
    if (bound <= ceiling) continue;

    for (let i = from; i < to; i += 1) {
      const peak = Math.max(interSamplePeak(left, i), interSamplePeak(right, i));
      if (peak > ceiling) needed[i - start] = ceiling / peak;
    }
  }
}
