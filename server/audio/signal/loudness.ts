import { readWindows, type Sound } from "../shared/sound";
import type { BiquadCoefficients } from "./biquad";

/** The loudness of silence: the absolute gate, the lowest finite figure that is honest. */
export const silenceLufs = -70;

const hopsPerBlock = 4;

/**
 * Integrated loudness in LUFS, ITU-R BS.1770-4: K-weighting, mean square in 400 ms blocks that overlap by 75 %,
 * absolute gate at -70 LUFS, then a gate 10 LU under the rest. Every channel weighs 1 (mono, left, right).
 * A signal of under 400 ms, for which the standard gives no figure, counts as one block.
 */
export function measureLoudness(channels: readonly Float32Array[], sampleRate: number): number {
  const meter = createLoudnessMeter({
    frames: channels[0]?.length ?? 0,
    channelCount: channels.length,
    sampleRate,
  });
  meter.add(channels);

  return meter.read();
}

/** The same for a sound that is not in memory. */
export function measureLoudnessOf(sound: Sound, sampleRate: number): number {
  const meter = createLoudnessMeter({ ...sound, sampleRate });
  for (const { channels } of readWindows(sound)) meter.add(channels);

  return meter.read();
}

type MeterInput = { frames: number; channelCount: number; sampleRate: number };

/** Measures a sound of `frames` frames that it receives piece by piece. It keeps ten numbers a second. */
function createLoudnessMeter({ frames, channelCount, sampleRate }: MeterInput) {
  const hop = Math.min(Math.round(sampleRate / 10), Math.max(1, Math.ceil(frames / hopsPerBlock)));
  const energies = new Float64Array(Math.floor(frames / hop));
  const adders = Array.from({ length: channelCount }, () => createEnergyAdder(energies, hop, sampleRate));

  return {
    add(channels: readonly Float32Array[]): void {
      channels.forEach((samples, channel) => adders[channel]?.(samples));
    },
    read: () => gate(sumBlocks(energies, hop)),
  };
}

function gate(powers: readonly number[]): number {
  const audible = powers.filter((power) => powerToLufs(power) > silenceLufs);
  if (audible.length === 0) return silenceLufs;

  const relativeGate = powerToLufs(mean(audible)) - 10;

  return powerToLufs(mean(audible.filter((power) => powerToLufs(power) > relativeGate)));
}

function sumBlocks(energies: Float64Array, hop: number): number[] {
  const blocks = Math.max(0, energies.length - hopsPerBlock + 1);

  return Array.from({ length: blocks }, (_, block) => {
    const energy = energies.subarray(block, block + hopsPerBlock).reduce((sum, part) => sum + part, 0);

    return energy / (hopsPerBlock * hop);
  });
}

/** Adds a channel's energies, piece by piece. Both stages of the K-weighting in one loop: this is the mixer's hottest one. */
function createEnergyAdder(
  energies: Float64Array,
  hop: number,
  sampleRate: number,
): (samples: Float32Array) => void {
  const shelf = designKShelf(sampleRate);
  const highPass = designKHighPass(sampleRate);
  const state = new Float64Array(5);
  let block = 0;
  let doneOfBlock = 0;

  return (samples) => {
    // Locals: V8 would allocate a number for every write to a captured variable.
    let [s1 = 0, s2 = 0, h1 = 0, h2 = 0, energy = 0] = state;

    for (let from = 0; from < samples.length && block < energies.length;) {
      const to = Math.min(samples.length, from + hop - doneOfBlock);

      for (let i = from; i < to; i += 1) {
        const input = samples[i] ?? 0;
        const shelved = shelf.b0 * input + s1;
        s1 = shelf.b1 * input - shelf.a1 * shelved + s2;
        s2 = shelf.b2 * input - shelf.a2 * shelved;

        const weighted = shelved + h1;
        h1 = -2 * shelved - highPass.a1 * weighted + h2;
        h2 = shelved - highPass.a2 * weighted;
        energy += weighted * weighted;
      }

      doneOfBlock += to - from;
      from = to;
      if (doneOfBlock < hop) continue;

      energies[block] = (energies[block] ?? 0) + energy;
      block += 1;
      doneOfBlock = 0;
      energy = 0;
    }

    state.set([s1, s2, h1, h2, energy]);
  };
}

/** BS.1770's tables hold for 48 kHz; these are its analogue prototypes for any rate (De Man 2014, as in libebur128). */
function designKShelf(sampleRate: number): BiquadCoefficients {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;

  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

/** The numerator is 1, -2, 1 as in the standard's table. */
function designKHighPass(sampleRate: number): { a1: number; a2: number } {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;

  return { a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

function powerToLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
