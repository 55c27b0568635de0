import { decibelsToGain } from "../shared/buffers";

type CompressInput = { samples: Float32Array; sampleRate: number; thresholdDb: number };

const ratio = 2.5;
const kneeDb = 10;
const attackMs = 6;
const releaseMs = 130;
const detectorMs = 8;

/** The gain is worked out once in this many frames (0.7 ms) and drawn as a line between. */
const controlFrames = 32;

/**
 * Gentle soft-knee compression of a mono voice, in place and without delay: RMS detector, gain smoothed in dB
 * (Giannoulis, Massberg, Reiss 2012). Loud syllables come down, so that the limiter has little left to do.
 */
export function compress({ samples, sampleRate, thresholdDb }: CompressInput): void {
  const controlRate = sampleRate / controlFrames;
  const average = 1 - Math.exp(-1000 / (detectorMs * controlRate));
  const attack = 1 - Math.exp(-1000 / (attackMs * controlRate));
  const release = 1 - Math.exp(-1000 / (releaseMs * controlRate));
  let power = 0;
  let gainDb = 0;
  let gain = 1;

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
}

function computeGainDb(levelDb: number, thresholdDb: number): number {
  const overDb = levelDb - thresholdDb;
  if (overDb <= -kneeDb / 2) return 0;

  const squeezedDb = overDb >= kneeDb / 2 ? overDb : (overDb + kneeDb / 2) ** 2 / (2 * kneeDb);

  return squeezedDb * (1 / ratio - 1);
}
