import { expect, test } from "vitest";
import { measureLoudness } from "../signal/loudness";
import { createSine, toSound } from "../signal/signals.fixture";
import { measureTruePeak } from "../signal/true-peak";
import { masterLoudness } from "./master-loudness";

const sampleRate = 48_000;

/** Knocks whose peaks stand 14 dB over their loudness, so that the limiter takes away part of any gain. */
function createKnocks(): Float32Array {
  const samples = createSine({ frequencyHz: 300, seconds: 4, sampleRate, gain: 0.5 });

  return samples.map((value, i) => value * 10 ** (-(i % 12_000) / 2400));
}

test("even knocks reach the target under the ceiling", () => {
  const left = createKnocks();
  const peakOverLoudness = measureTruePeak([left]) - measureLoudness([left, left], sampleRate);
  expect(peakOverLoudness).toBeGreaterThan(14);
  const levels = masterLoudness({
    mix: toSound([left, createKnocks()]),
    sampleRate,
    targetLufs: -14,
    truePeakDb: -1,
  });

  expect(Math.abs(levels.integratedLufs + 14)).toBeLessThan(0.5);
  expect(levels.truePeakDb).toBeLessThan(-1.4);
});

test("what is too loud comes down", () => {
  const left = createSine({ frequencyHz: 1000, seconds: 2, sampleRate, gain: 0.9 });
  const levels = masterLoudness({
    mix: toSound([left, new Float32Array(left)]),
    sampleRate,
    targetLufs: -14,
    truePeakDb: -1,
  });

  expect(Math.abs(levels.integratedLufs + 14)).toBeLessThan(0.15);
});

test("a whisper of noise is raised by no more than 36 dB", () => {
  const left = createSine({ frequencyHz: 1000, seconds: 2, sampleRate, gain: 0.001 });
  const levels = masterLoudness({
    mix: toSound([left, new Float32Array(left)]),
    sampleRate,
    targetLufs: -14,
    truePeakDb: -1,
  });

  expect(levels.integratedLufs).toBeLessThan(-23);
});

test("without a target the level stays, and only peaks are held", () => {
  const left = createSine({ frequencyHz: 1000, seconds: 2, sampleRate, gain: 0.1 });
  const levels = masterLoudness({
    mix: toSound([left, new Float32Array(left)]),
    sampleRate,
    targetLufs: undefined,
    truePeakDb: -1,
  });

  expect(left[12]).toBeCloseTo(0.1, 5);
  expect(levels.truePeakDb).toBeCloseTo(-20, 1);
});
