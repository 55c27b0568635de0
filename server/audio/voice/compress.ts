import { decibelsToGain } from "../shared/buffers";

type CompressorInput = { sampleRate: number; thresholdDb: number };

const ratio = 2.5;
const kneeDb = 10;
const attackMs = 6;
const releaseMs = 130;
const detectorMs = 8;

/** The gain is computed once in this many frames (0.7 ms), and interpolated in between. */
const controlFrames = 32;

/**
 * Gentle soft-knee compression of a mono voice, in place and without delay: RMS detector, gain smoothed in dB
 * (Giannoulis, Massberg, Reiss 2012). Loud syllables come down, so that the limiter has little left to do. The returned
 * function takes successive blocks; all but the last one are a multiple of 32 frames long.
 */
export function createCompressor({
  sampleRate,
  thresholdDb,
}: CompressorInput): (samples: Float32Array) => void {
  const controlRate = sampleRate / controlFrames;
  const average = 1 - Math.exp(-1000 / (detectorMs * controlRate));
  const attack = 1 - Math.exp(-1000 / (attackMs * controlRate));
  const release = 1 - Math.exp(-1000 / (releaseMs * controlRate));
  const state = Float64Array.of(0, 0, 1);

  return (samples) => {
    let [power = 0, gainDb = 0, gain = 1] = state;

    for (let start = 0; start < samples.length; start += controlFrames) {
      const end = Math.min(samples.length, start + controlFrames);
      let energy = 0;
      for (let i = start; i < end; i += 1) energy += (samples[i] ?? 0) ** 2;

      power += (energy / (end - start) - power) * average;
      const wantedDb = computeGainDb(10 * Math.log10(power + 1e-12), thresholdDb);
      gainDb += (wantedDb - gainDb) * (wantedDb < gainDb ? attack : release);

      const nextGain = decibelsToGain(gainDb);
      const slope = (nextGain - gain) / (end - start);
      for (let i = start; i < end; i += 1) samples[i] = (samples[i] ?? 0) * (gain + slope * (i - start + 1));
      gain = nextGain;
    }

    state.set([power, gainDb, gain]);
  };
}

function computeGainDb(levelDb: number, thresholdDb: number): number {
  const overDb = levelDb - thresholdDb;
  if (overDb <= -kneeDb / 2) return 0;

  const squeezedDb = overDb >= kneeDb / 2 ? overDb : (overDb + kneeDb / 2) ** 2 / (2 * kneeDb);

  return squeezedDb * (1 / ratio - 1);
}
