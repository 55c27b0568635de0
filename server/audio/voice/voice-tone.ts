import { changeSound, readWindows, type WritableSound } from "../shared/sound";
import { createBiquad, designBandPass, designPeak } from "../signal/biquad";

/**
 * Octave bands and their share (dB) of the power of speech: the international long-term average (Byrne et al. 1994)
 * with 2 to 4 dB more from 2 kHz up, as voices close to a broadcast microphone have.
 */
const targetBands = [
  { frequencyHz: 125, shareDb: -9 },
  { frequencyHz: 250, shareDb: -5.4 },
  { frequencyHz: 500, shareDb: -3.6 },
  { frequencyHz: 1000, shareDb: -10.4 },
  { frequencyHz: 2000, shareDb: -13.2 },
  { frequencyHz: 4000, shareDb: -15.5 },
  { frequencyHz: 6500, shareDb: -20 },
];

/** How far a voice is corrected: only part of the way, and never far, so that it stays itself. */
export type ToneCorrection = { share: number; largestGainDb: number };

/** One octave. */
const bandQ = 1.41;
const bellQ = 1.1;

/** A minute shows a voice's average. */
const measuredSeconds = 60;

/** Moves a voice (mono, in place, without delay) gently towards the balance of a well recorded one; silence stays as it is. */
export function balanceVoiceTone(
  voice: WritableSound,
  { sampleRate, share, largestGainDb }: ToneCorrection & { sampleRate: number },
): void {
  const powers = measureBandPowers(voice, sampleRate);
  const total = powers.reduce((sum, power) => sum + power, 0);
  if (total === 0) return;

  const bells = targetBands.map(({ frequencyHz, shareDb }, index) => {
    const measuredDb = 10 * Math.log10(Math.max((powers[index] ?? 0) / total, 1e-6));
    const wantedDb = share * (shareDb - measuredDb);
    const gainDb = Math.max(-largestGainDb, Math.min(largestGainDb, wantedDb));

    return createBiquad(designPeak({ sampleRate, frequencyHz, q: bellQ, gainDb }));
  });
  changeSound(voice, ({ channels: [samples] }) => {
    for (const bell of bells) if (samples) bell(samples);
  });
}

/** Two filters a band: one would let the strong low bands leak into the weak high ones. */
function measureBandPowers(voice: WritableSound, sampleRate: number): number[] {
  const bands = targetBands.map(({ frequencyHz }) => {
    const design = designBandPass({ sampleRate, frequencyHz, q: bandQ });

    return { filters: [createBiquad(design), createBiquad(design)], power: 0 };
  });
  const measured = { ...voice, frames: Math.min(voice.frames, measuredSeconds * sampleRate) };

  for (const { channels } of readWindows(measured)) {
    for (const band of bands) {
      const samples = new Float32Array(channels[0] ?? []);
      for (const filter of band.filters) filter(samples);
      band.power = samples.reduce((sum, sample) => sum + sample * sample, band.power);
    }
  }

  return bands.map(({ power }) => power);
}
