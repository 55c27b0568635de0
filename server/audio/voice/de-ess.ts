import { decibelsToGain } from "../shared/buffers";
import { createBiquad, designBandPass } from "../signal/biquad";

const sibilance = { frequencyHz: 6500, q: 0.9 };
const largestReductionDb = 7;
const attackMs = 1;
const releaseMs = 40;

/** Blocks keep the band's copy small whatever the length of the video. */
const blockFrames = 4096;

type DeEssInput = { samples: Float32Array; sampleRate: number; thresholdDb: number };

/** Takes the part of an "s" over `thresholdDb` (dBFS, in the band around 6.5 kHz) out of that band alone; in place, without delay. */
export function deEss({ samples, sampleRate, thresholdDb }: DeEssInput): void {
  const filter = createBiquad(designBandPass({ sampleRate, ...sibilance }));
  const threshold = decibelsToGain(thresholdDb);
  const leastGain = decibelsToGain(-largestReductionDb);
  const rise = 1 - Math.exp(-1000 / (attackMs * sampleRate));
  const fall = 1 - Math.exp(-1000 / (releaseMs * sampleRate));
  let envelope = 0;

  for (let start = 0; start < samples.length; start += blockFrames) {
    const block = samples.subarray(start, start + blockFrames);
    const band = new Float32Array(block);
    filter(band);

    for (let i = 0; i < block.length; i += 1) {
      const level = Math.abs(band[i] ?? 0);
      envelope += (level - envelope) * (level > envelope ? rise : fall);

      const gain = envelope > threshold ? Math.max(leastGain, threshold / envelope) : 1;
      block[i] = (block[i] ?? 0) - (1 - gain) * (band[i] ?? 0);
    }
  }
}
