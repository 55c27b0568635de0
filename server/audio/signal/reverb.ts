import type { StereoBuffer } from "../shared/buffers";

/** Mutually prime delays, some 25 to 60 ms at scale 1 (J. O. Smith, Physical Audio Signal Processing, on feedback delay networks). */
const delaysMs = [25.31, 29.71, 34.03, 38.83, 43.19, 48.61, 53.89, 59.51];

const inputGain = 0.35;

type ReverbInput = {
  sampleRate: number;
  /** Time to fall by 60 dB. */
  decaySeconds: number;
  preDelayMs: number;
  /** 1 is a hall; 0.3 a small room. */
  size: number;
  /** 0..1: how much faster the highs die away. */
  damping: number;
};

/**
 * A soft stereo reverb: feedback delay network of eight lines with a Householder matrix (Jot 1991), damped by a
 * one-pole low-pass in each. The returned function adds the reverb of successive blocks of `send` to `output`.
 */
export function createReverb({ sampleRate, decaySeconds, preDelayMs, size, damping }: ReverbInput) {
  const lines = delaysMs.map((delayMs, index) => {
    const length = Math.max(1, Math.round((delayMs * size * sampleRate) / 1000));

    return createLine({ length, gain: 10 ** ((-3 * length) / (sampleRate * decaySeconds)), damping, index });
  });
  const preDelay = createDelay(Math.max(1, Math.round((preDelayMs * sampleRate) / 1000)));

  // A line delays its input by its own length, so chunks of the shortest length are done line by line, in tight loops.
  const chunkFrames = Math.min(...lines.map((line) => line.length));
  const input = new Float32Array(chunkFrames);
  const sum = new Float32Array(chunkFrames);

  return (send: Float32Array, output: StereoBuffer): void => {
    for (let start = 0; start < send.length; start += chunkFrames) {
      const count = Math.min(chunkFrames, send.length - start);
      preDelay(send, start, input, count);
      sum.fill(0);
      for (const line of lines) line.read(count, sum);

      // Even lines are heard left, odd ones right: the two sides do not correlate.
      lines.forEach((line, index) => {
        line.write(count, sum, input);
        line.addTo(index % 2 === 0 ? output.left : output.right, start, count);
      });
    }
  };
}

type LineInput = { length: number; gain: number; damping: number; index: number };

function createLine({ length, gain, damping, index }: LineInput) {
  const buffer = new Float32Array(length);
  const heard = new Float32Array(length);
  // Alternating signs keep the echoes of one side from adding up in the bass.
  const sign = index % 4 < 2 ? 1 : -1;
  let position = 0;
  let lastLow = 0;

  return {
    length,

    read(count: number, sum: Float32Array): void {
      let low = lastLow;
      let at = position;

      for (let i = 0; i < count; i += 1) {
        const delayed = (buffer[at] ?? 0) * gain;
        low = delayed + (low - delayed) * damping;
        heard[i] = low;
        sum[i] = (sum[i] ?? 0) + low;
        at = at + 1 === length ? 0 : at + 1;
      }

      lastLow = low;
    },

    /** Householder: every line gets itself less a quarter of the sum of the eight, which keeps the energy. */
    write(count: number, sum: Float32Array, input: Float32Array): void {
      let at = position;

      for (let i = 0; i < count; i += 1) {
        buffer[at] = (heard[i] ?? 0) - (sum[i] ?? 0) / 4 + sign * inputGain * (input[i] ?? 0);
        at = at + 1 === length ? 0 : at + 1;
      }

      position = at;
    },

    addTo(side: Float32Array, start: number, count: number): void {
      for (let i = 0; i < count; i += 1) side[start + i] = (side[start + i] ?? 0) + sign * (heard[i] ?? 0);
    },
  };
}

function createDelay(length: number) {
  const buffer = new Float32Array(length);
  let at = 0;

  return (source: Float32Array, start: number, target: Float32Array, count: number): void => {
    for (let i = 0; i < count; i += 1) {
      target[i] = buffer[at] ?? 0;
      buffer[at] = source[start + i] ?? 0;
      at = at + 1 === length ? 0 : at + 1;
    }
  };
}
