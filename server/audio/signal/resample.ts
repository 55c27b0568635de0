import { kaiser } from "./kaiser";

/** Zero crossings of the sinc on each side: 70 dB of rejection after a transition of 1.1 kHz at 16 kHz. */
const zeroCrossings = 32;
const kaiserBeta = 6.76;

/** Cut-off as a share of the lower rate: of the transition band, most lies under its Nyquist frequency. */
const cutoff = 0.478;

type ResampleInput = { samples: Float32Array; fromRate: number; toRate: number };

/**
 * The signal at another sample rate, as long in seconds and without delay: polyphase windowed sinc
 * (J. O. Smith, Digital Audio Resampling; Kaiser window). Rates are whole Hz; equal rates give a copy.
 */
export function resample({ samples, fromRate, toRate }: ResampleInput): Float32Array<ArrayBuffer> {
  if (fromRate === toRate) return new Float32Array(samples);

  const divisor = greatestCommonDivisor(fromRate, toRate);
  const phaseCount = toRate / divisor;
  const step = fromRate / divisor;
  const bandwidth = Math.min(1, toRate / fromRate);
  const reach = Math.ceil(zeroCrossings / bandwidth);
  const taps = 2 * reach;
  const kernels = buildKernels(phaseCount, reach, bandwidth);

  // Zeros on both sides spare the inner loop its bounds.
  const padded = new Float32Array(samples.length + 2 * taps);
  padded.set(samples, taps);

  const output = new Float32Array(Math.round((samples.length * toRate) / fromRate));
  let position = taps - reach + 1;
  let phase = 0;

  for (let i = 0; i < output.length; i += 1) {
    const kernel = phase * taps;
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1)
      sum += (kernels[kernel + tap] ?? 0) * (padded[position + tap] ?? 0);
    output[i] = sum;

    phase += step;
    position += Math.floor(phase / phaseCount);
    phase %= phaseCount;
  }

  return output;
}

/** One kernel after another; each sums to 1, so that a steady level comes out without ripple. */
function buildKernels(phaseCount: number, reach: number, bandwidth: number): Float64Array {
  const taps = 2 * reach;
  const kernels = new Float64Array(phaseCount * taps);

  for (let phase = 0; phase < phaseCount; phase += 1) {
    const kernel = kernels.subarray(phase * taps, (phase + 1) * taps);

    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - (reach - 1) - phase / phaseCount;
      kernel[tap] = sinc(2 * cutoff * bandwidth * distance) * kaiser(distance / reach, kaiserBeta);
    }

    const sum = kernel.reduce((total, weight) => total + weight, 0);
    for (let tap = 0; tap < taps; tap += 1) kernel[tap] = (kernel[tap] ?? 0) / sum;
  }

  return kernels;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
