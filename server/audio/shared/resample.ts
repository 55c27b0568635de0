import { kaiser } from "./kaiser";
import { defaultWindowFrames, type Sound } from "./sound";

/** Zero crossings of the sinc on each side: 70 dB of rejection after a transition of 1.1 kHz at 16 kHz. */
const zeroCrossings = 32;
const kaiserBeta = 6.76;

/** Cut-off as a share of the lower rate: most of the transition band lies under its Nyquist frequency. */
const cutoff = 0.478;

type ResampleInput = { sound: Sound; fromRate: number; toRate: number };

/**
 * The sound at another sample rate, as long in seconds and without delay: polyphase windowed sinc
 * (J. O. Smith, Digital Audio Resampling; Kaiser window). Rates are whole Hz. Computed as it is read.
 */
export function resample({ sound, fromRate, toRate }: ResampleInput): Sound {
  if (fromRate === toRate) return sound;

  const divisor = greatestCommonDivisor(fromRate, toRate);
  const phaseCount = toRate / divisor;
  const step = fromRate / divisor;
  const bandwidth = Math.min(1, toRate / fromRate);
  const reach = Math.ceil(zeroCrossings / bandwidth);
  const taps = 2 * reach;
  const kernels = buildKernels(phaseCount, reach, bandwidth);
  const frames = Math.round((sound.frames * toRate) / fromRate);

  return {
    ...{ frames, channelCount: sound.channelCount, windowFrames: sound.windowFrames },

    read(channel, start, target) {
      target.fill(0);
      const from = Math.max(0, start);
      const to = Math.min(frames, start + target.length);
      if (to <= from) return;

      const first = Math.floor((from * step) / phaseCount) - reach + 1;
      const last = Math.floor(((to - 1) * step) / phaseCount) - reach + taps;
      const source = new Float32Array(last - first + 1);
      sound.read(channel, first, source);
      let position = 0;
      let phase = (from * step) % phaseCount;

      for (let i = from; i < to; i += 1) {
        const kernel = phase * taps;
        let sum = 0;
        for (let tap = 0; tap < taps; tap += 1)
          sum += (kernels[kernel + tap] ?? 0) * (source[position + tap] ?? 0);
        target[i - start] = sum;

        phase += step;
        position += Math.floor(phase / phaseCount);
        phase %= phaseCount;
      }
    },
  };
}

/** Resamples samples in memory. */
export function resampleSamples(samples: Float32Array, fromRate: number, toRate: number): Float32Array {
  if (fromRate === toRate) return samples;

  const sound: Sound = {
    ...{ frames: samples.length, channelCount: 1, windowFrames: defaultWindowFrames },
    read(_, start, target) {
      target.fill(0);
      const from = Math.max(0, start);
      const part = samples.subarray(from, Math.max(from, start + target.length));
      if (part.length > 0) target.set(part, from - start);
    },
  };
  const resampled = resample({ sound, fromRate, toRate });
  const result = new Float32Array(resampled.frames);
  resampled.read(0, 0, result);

  return result;
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
