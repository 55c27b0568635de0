import fc from "fast-check";
import { expect, test } from "vitest";
import { createSeededRandom } from "../shared/seeded-random";
import { limitTruePeak } from "./limit";
import { createSine, isSameSound, toSound } from "./signals.fixture";
import { measureTruePeak } from "./true-peak";

const sampleRate = 48_000;

function limit(left: Float32Array, right: Float32Array): void {
  limitTruePeak({ sound: toSound([left, right], 6400), sampleRate, gain: 1, ceilingDb: -1.6 });
}

/** Bursts of tones and lone spikes, up to 18 dB too loud. */
function createRoughSignal(seed: number, frames: number): Float32Array {
  const random = createSeededRandom(seed);
  const samples = new Float32Array(frames);

  for (let burst = 0; burst < 12; burst += 1) {
    const start = Math.floor(random() * frames);
    const radians = 0.02 + random();
    const gain = 8 * random();
    for (let i = start; i < Math.min(frames, start + 800); i += 1)
      samples[i] = gain * Math.sin(radians * (i - start));
  }

  for (let spike = 0; spike < 5; spike += 1) samples[Math.floor(random() * frames)] = 8 * (random() - 0.5);

  return samples;
}

test("no true peak passes the ceiling, on either side, whatever comes in", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 9000 }), (seed, frames) => {
      const left = createRoughSignal(seed, frames);
      const right = createRoughSignal(seed + 1, frames);
      limit(left, right);

      expect(measureTruePeak([left, right])).toBeLessThan(-1.5);
    }),
    { numRuns: 60 },
  );
});

test("a tone that passes the ceiling only between its samples is limited", () => {
  const left = createSine({ frequencyHz: 12_000, seconds: 0.2, sampleRate, gain: 1.1, phase: Math.PI / 4 });
  const right = new Float32Array(left);
  expect(Math.max(...left)).toBeLessThan(10 ** (-1.6 / 20));
  limit(left, right);

  expect(measureTruePeak([left, right])).toBeLessThan(-1.5);
});

test("what stays under the ceiling comes out untouched", () => {
  const quiet = createSine({ frequencyHz: 997, seconds: 0.3, sampleRate, gain: 0.7 });
  const left = new Float32Array(quiet);
  const right = new Float32Array(quiet);
  limit(left, right);

  expect(isSameSound(left, quiet)).toBe(true);
  expect(isSameSound(right, quiet)).toBe(true);
});

test("a peak pulls down its surroundings only, and both sides alike", () => {
  const left = createSine({ frequencyHz: 500, seconds: 2, sampleRate, gain: 0.4 });
  const right = createSine({ frequencyHz: 500, seconds: 2, sampleRate, gain: 0.2 });
  left[48_000] = 2;
  const [before, rightBefore] = [new Float32Array(left), new Float32Array(right)];
  limit(left, right);

  expect(isSameSound(left.subarray(0, 47_000), before.subarray(0, 47_000))).toBe(true);
  // 20 ms later it is on its way back, neither still down nor at once up: either would be heard.
  const recovering = (left[48_980] ?? 0) / (before[48_980] ?? 1);
  expect(recovering).toBeGreaterThan(0.45);
  expect(recovering).toBeLessThan(0.75);
  expect(left[90_000]).toBeCloseTo(before[90_000] ?? 0, 3);
  const ratio = (left[48_020] ?? 0) / (before[48_020] ?? 1);
  expect(ratio).toBeLessThan(0.6);
  expect((right[48_020] ?? 0) / (rightBefore[48_020] ?? 1)).toBeCloseTo(ratio, 5);
});
