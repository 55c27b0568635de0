import { findLargest, gainToDecibels } from "../shared/buffers";
import type { Sound } from "../shared/sound";
import { kaiser } from "../shared/kaiser";

/** The true peak of silence: far under 16-bit noise, and finite. */
const silencePeakDb = -120;

/** Neighbours on each side from which an inter-sample value is computed: 4x oversampling with 12 taps a phase, as BS.1770-4 annex 2. */
export const truePeakReach = 6;

const taps = 2 * truePeakReach;

const firstQuarter = buildKernel(0.25);
const half = buildKernel(0.5);
const lastQuarter = buildKernel(0.75);

/** No inter-sample value exceeds the largest neighbour by more than this factor (the kernels' sum of magnitudes). */
export const truePeakBound = half.reduce((total, weight) => total + Math.abs(weight), 0);

/** Largest magnitude of the 4x oversampled signal from frame `index` up to the next one; outside the signal is silence. */
export function interSamplePeak(samples: Float32Array, index: number): number {
  let quarterSum = 0;
  let halfSum = 0;
  let threeQuarterSum = 0;

  for (let tap = 0; tap < taps; tap += 1) {
    const at = index - truePeakReach + 1 + tap;
    // A negative index would be looked up as a property's name, at a hundredth of the speed.
    const sample = at < 0 ? 0 : (samples[at] ?? 0);
    quarterSum += sample * (firstQuarter[tap] ?? 0);
    halfSum += sample * (half[tap] ?? 0);
    threeQuarterSum += sample * (lastQuarter[tap] ?? 0);
  }

  return Math.max(
    Math.abs(samples[index] ?? 0),
    Math.abs(quarterSum),
    Math.abs(halfSum),
    Math.abs(threeQuarterSum),
  );
}

const blockFrames = 64;

/** True peak in dBTP over all channels (BS.1770-4 annex 2). Blocks that cannot hold the peak are passed over. */
export function measureTruePeak(channels: readonly Float32Array[]): number {
  const peak = channels.reduce((largest, channel) => findPeak(channel, 0, channel.length, largest), 0);

  return Math.max(silencePeakDb, gainToDecibels(peak));
}

/** The same for a sound that is not in memory. */
export function measureTruePeakOf({ frames, channelCount, windowFrames, read }: Sound): number {
  const samples = new Float32Array(windowFrames + 2 * truePeakReach);
  let peak = 0;

  for (let start = 0; start < frames; start += windowFrames) {
    const end = truePeakReach + Math.min(windowFrames, frames - start);

    for (let channel = 0; channel < channelCount; channel += 1) {
      read(channel, start - truePeakReach, samples);
      peak = findPeak(samples, truePeakReach, end, peak);
    }
  }

  return Math.max(silencePeakDb, gainToDecibels(peak));
}

/** Largest inter-sample value of the frames `from`..`to`, or `peak` if that is larger. */
function findPeak(samples: Float32Array, from: number, to: number, peak: number): number {
  let largest = peak;

  for (let start = from; start < to; start += blockFrames) {
    const end = Math.min(to, start + blockFrames);
    if (largestNear(samples, start, end) * truePeakBound <= largest) continue;

    for (let i = start; i < end; i += 1) largest = Math.max(largest, interSamplePeak(samples, i));
  }

  return largest;
}

/** Largest magnitude among the samples that inter-sample values in `start`..`end` depend on. */
export function largestNear(samples: Float32Array, start: number, end: number): number {
  return findLargest(samples, start - truePeakReach, end + truePeakReach);
}

/** Windowed sinc that gives the value `fraction` of a sample later; it sums to 1. */
function buildKernel(fraction: number): Float64Array {
  const kernel = Float64Array.from({ length: taps }, (_, tap) => {
    const distance = tap - (truePeakReach - 1) - fraction;

    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * kaiser(distance / truePeakReach, 5);
  });
  const sum = kernel.reduce((total, weight) => total + weight, 0);

  return kernel.map((weight) => weight / sum);
}
