import type { BiquadCoefficients } from "./biquad";

/** What silence measures: the absolute gate, and the lowest figure a finite number can honestly give. */
export const silenceLufs = -70;

const hopsPerBlock = 4;

/**
 * Integrated loudness in LUFS, ITU-R BS.1770-4: K-weighting, mean square in 400 ms blocks that overlap by 75 %,
 * absolute gate at -70 LUFS, then a gate 10 LU under what is left. Every channel weighs 1 (mono, left, right).
 * A signal of under 400 ms, for which the standard gives no figure, counts as one block.
 */
export function measureLoudness(channels: readonly Float32Array[], sampleRate: number): number {
  const powers = measureBlockPowers(channels, sampleRate);
  const audible = powers.filter((power) => powerToLufs(power) > silenceLufs);
  if (audible.length === 0) return silenceLufs;

  const relativeGate = powerToLufs(mean(audible)) - 10;

  return powerToLufs(mean(audible.filter((power) => powerToLufs(power) > relativeGate)));
}

function measureBlockPowers(channels: readonly Float32Array[], sampleRate: number): number[] {
  const frames = channels[0]?.length ?? 0;
  const hop = Math.min(Math.round(sampleRate / 10), Math.max(1, Math.ceil(frames / hopsPerBlock)));
  const energies = new Float64Array(Math.floor(frames / hop));
  for (const channel of channels) addHopEnergies(energies, channel, hop, sampleRate);

  const blocks = Math.max(0, energies.length - hopsPerBlock + 1);

  return Array.from({ length: blocks }, (_, block) => {
    const energy = energies.subarray(block, block + hopsPerBlock).reduce((sum, part) => sum + part, 0);

    return energy / (hopsPerBlock * hop);
  });
}

/** Both stages of the K-weighting in one loop: this is the mixer's hottest one. */
function addHopEnergies(
  energies: Float64Array,
  channel: Float32Array,
  hop: number,
  sampleRate: number,
): void {
  const shelf = designKShelf(sampleRate);
  const highPass = designKHighPass(sampleRate);
  let s1 = 0;
  let s2 = 0;
  let h1 = 0;
  let h2 = 0;

  for (let block = 0; block < energies.length; block += 1) {
    let energy = 0;

    for (let i = block * hop; i < (block + 1) * hop; i += 1) {
      const input = channel[i] ?? 0;
      const shelved = shelf.b0 * input + s1;
      s1 = shelf.b1 * input - shelf.a1 * shelved + s2;
      s2 = shelf.b2 * input - shelf.a2 * shelved;

      const weighted = shelved + h1;
      h1 = -2 * shelved - highPass.a1 * weighted + h2;
      h2 = shelved - highPass.a2 * weighted;
      energy += weighted * weighted;
    }

    energies[block] = (energies[block] ?? 0) + energy;
  }
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
