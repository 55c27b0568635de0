import fc from "fast-check";
import { expect, test } from "vitest";
import { createSine } from "./signals.fixture";
import { interSamplePeak, measureTruePeak } from "./true-peak";

test("a tone whose samples all miss its crest still peaks at its crest", () => {
  const tone = createSine({
    frequencyHz: 12_000,
    seconds: 0.1,
    sampleRate: 48_000,
    gain: 1,
    phase: Math.PI / 4,
  });

  expect(Math.max(...tone)).toBeCloseTo(Math.SQRT1_2, 3);
  expect(Math.abs(measureTruePeak([tone.subarray(100, 4000)]))).toBeLessThan(0.3);
});

test("EBU Tech 3341 tolerance: tones of any frequency and phase read within +0.2 and -0.4 dB", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 15_000 }),
      fc.float({ min: 0, max: 6, noNaN: true }),
      (frequencyHz, phase) => {
        const tone = createSine({ frequencyHz, seconds: 0.1, sampleRate: 48_000, gain: 0.5, phase });
        // Faded in: a tone that starts at once overshoots in truth.
        for (let i = 0; i < 1000; i += 1) tone[i] = ((tone[i] ?? 0) * i) / 1000;
        for (let i = 0; i < 1000; i += 1)
          tone[tone.length - 1 - i] = ((tone[tone.length - 1 - i] ?? 0) * i) / 1000;
        const errorDb = measureTruePeak([tone]) + 6.02;

        expect(errorDb).toBeLessThan(0.2);
        expect(errorDb).toBeGreaterThan(-0.4);
      },
    ),
  );
});

test("passing over quiet blocks never misses the peak", () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 400 }),
      (values) => {
        const samples = Float32Array.from(values);
        const peaks = Array.from(samples, (_, index) => interSamplePeak(samples, index));

        expect(measureTruePeak([samples])).toBeCloseTo(
          Math.max(-120, 20 * Math.log10(Math.max(...peaks))),
          6,
        );
      },
    ),
  );
});

test("a block whose samples are lower can still hold the peak", () => {
  const tone = createSine({
    frequencyHz: 12_000,
    seconds: 0.02,
    sampleRate: 48_000,
    gain: 0.9,
    phase: Math.PI / 4,
  });
  const hump = createSine({ frequencyHz: 187.5, seconds: 0.02, sampleRate: 48_000, gain: 0.8 });
  tone.set(hump.subarray(0, 128));

  expect(Math.max(...tone.subarray(128))).toBeLessThan(0.64);
  expect(measureTruePeak([tone])).toBeGreaterThan(-1);
});

test("silence has a finite peak", () => {
  expect(measureTruePeak([new Float32Array(100)])).toBe(-120);
  expect(measureTruePeak([])).toBe(-120);
});
