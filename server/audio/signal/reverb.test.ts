import { expect, test } from "vitest";
import { createReverb } from "./reverb";
import { isSameSound } from "./signals.fixture";

const sampleRate = 48_000;
const settings = { sampleRate, decaySeconds: 1, preDelayMs: 20, size: 1, damping: 0.3 };

function ringOut(seconds: number, blockFrames: number) {
  const frames = seconds * sampleRate;
  const output = { left: new Float32Array(frames), right: new Float32Array(frames) };
  const reverb = createReverb(settings);
  const send = new Float32Array(frames);
  send[0] = 1;

  for (let start = 0; start < frames; start += blockFrames) {
    reverb(send.subarray(start, start + blockFrames), {
      left: output.left.subarray(start, start + blockFrames),
      right: output.right.subarray(start, start + blockFrames),
    });
  }

  return output;
}

function sumSquares(samples: Float32Array): number {
  return samples.reduce((sum, value) => sum + value * value, 0);
}

test("a clap begins after its pre-delay and has died away by 60 dB in its decay time", () => {
  const { left } = ringOut(2, 4096);
  const early = sumSquares(left.subarray(4800, 9600));
  const late = sumSquares(left.subarray(48_000, 52_800));

  expect(left.subarray(0, 960).every((value) => value === 0)).toBe(true);
  expect(early).toBeGreaterThan(0);
  expect(10 * Math.log10(late / early)).toBeLessThan(-48);
});

test("the two sides do not follow each other", () => {
  const { left, right } = ringOut(1, 4096);
  const product = left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);

  expect(Math.abs(product) / Math.sqrt(sumSquares(left) * sumSquares(right))).toBeLessThan(0.2);
});

test("blocks of any size give the same sound", () => {
  expect(isSameSound(ringOut(1, 1000).left, ringOut(1, 48_000).left)).toBe(true);
});
