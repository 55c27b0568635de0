import { decibelsToGain } from "../shared/buffers";
import { createBiquad, designBandPass } from "../signal/biquad";

const attackMs = 1;
const releaseMs = 40;

export type Sibilance = {
  /** Where the voice hisses. */
  frequencyHz: number;
  q: number;
  /** dBFS, in that band. */
  thresholdDb: number;
  largestReductionDb: number;
};

/**
 * Lowers the part of an "s" that exceeds the threshold, in the band of the hiss alone; in place, without delay. The returned
 * function takes successive blocks.
 */
export function createDeEsser({
  sampleRate,
  thresholdDb,
  largestReductionDb,
  ...band
}: Sibilance & { sampleRate: number }): (samples: Float32Array) => void {
  const filter = createBiquad(designBandPass({ sampleRate, ...band }));
  const threshold = decibelsToGain(thresholdDb);
  const leastGain = decibelsToGain(-largestReductionDb);
  const rise = 1 - Math.exp(-1000 / (attackMs * sampleRate));
  const fall = 1 - Math.exp(-1000 / (releaseMs * sampleRate));
  const state = new Float64Array(1);

  return (samples) => {
    const band = new Float32Array(samples);
    filter(band);
    let envelope = state[0] ?? 0;

    for (let i = 0; i < samples.length; i += 1) {
      const level = Math.abs(band[i] ?? 0);
      envelope += (level - envelope) * (level > envelope ? rise : fall);

      const gain = envelope > threshold ? Math.max(leastGain, threshold / envelope) : 1;
      samples[i] = (samples[i] ?? 0) - (1 - gain) * (band[i] ?? 0);
    }

    state[0] = envelope;
  };
}
