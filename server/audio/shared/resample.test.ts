import fc from "fast-check";
import { expect, test } from "vitest";
import { resample as resampleSound } from "./resample";
import { createSine, readAll, toSound } from "../signal/signals.fixture";

type Rates = { samples: Float32Array; fromRate: number; toRate: number };

function resample({ samples, ...rates }: Rates): Float32Array {
  return readAll(resampleSound({ sound: toSound([samples]), ...rates }))[0] ?? new Float32Array();
}

test("a tone at 16 kHz is the same tone at 48 kHz, sample by sample", () => {
  const shape = { frequencyHz: 3100, seconds: 0.5, gain: 0.5 };
  const output = resample({
    samples: createSine({ ...shape, sampleRate: 16_000 }),
    fromRate: 16_000,
    toRate: 48_000,
  });
  const wanted = createSine({ ...shape, sampleRate: 48_000 });

  // The window looks past both ends of the tone: its middle is what can be compared.
  for (let i = 4000; i < 20_000; i += 1)
    expect(Math.abs((output[i] ?? 0) - (wanted[i] ?? 0))).toBeLessThan(0.0005);
});

test("nothing of a 16 kHz voice is mirrored over its Nyquist frequency", () => {
  const samples = createSine({ frequencyHz: 6500, seconds: 0.5, sampleRate: 16_000, gain: 1 });
  const output = resample({ samples, fromRate: 16_000, toRate: 48_000 });
  const wanted = createSine({ frequencyHz: 6500, seconds: 0.5, sampleRate: 48_000, gain: 1 });
  const errors = output.subarray(4000, 20_000).map((value, i) => value - (wanted[i + 4000] ?? 0));

  expect(Math.max(...errors)).toBeLessThan(0.002);
});

test("going down, what the lower rate cannot hold is gone", () => {
  const samples = createSine({ frequencyHz: 11_000, seconds: 0.5, sampleRate: 48_000, gain: 1 });
  const output = resample({ samples, fromRate: 48_000, toRate: 16_000 });

  expect(Math.max(...output.subarray(1000, 7000).map(Math.abs))).toBeLessThan(0.001);
});

test("a click stays in its place: there is no delay", () => {
  const samples = new Float32Array(1600);
  samples[800] = 1;
  const output = resample({ samples, fromRate: 16_000, toRate: 48_000 });

  expect(output.indexOf(Math.max(...output))).toBe(2400);
});

test("any rate keeps the length in seconds and a steady level", () => {
  const rates = fc.constantFrom(8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);
  fc.assert(
    fc.property(rates, rates, fc.integer({ min: 0, max: 3000 }), (fromRate, toRate, frames) => {
      const output = resample({ samples: new Float32Array(frames).fill(0.5), fromRate, toRate });

      expect(output.length).toBe(Math.round((frames * toRate) / fromRate));
      if (frames > 1000) expect(output[Math.floor(output.length / 2)]).toBeCloseTo(0.5, 3);
    }),
    { numRuns: 60 },
  );
});
