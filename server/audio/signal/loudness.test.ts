import fc from "fast-check";
import { expect, test } from "vitest";
import { decibelsToGain, scaleInPlace } from "../shared/buffers";
import { measureLoudness } from "./loudness";
import { createSine } from "./signals.fixture";

const sampleRate = 48_000;

function createTone(levelDb: number, seconds: number, rate = sampleRate): Float32Array {
  return createSine({ frequencyHz: 1000, seconds, sampleRate: rate, gain: decibelsToGain(levelDb) });
}

function joinTones(...tones: Float32Array[]): Float32Array {
  const whole = new Float32Array(tones.reduce((length, tone) => length + tone.length, 0));
  let from = 0;
  for (const tone of tones) {
    whole.set(tone, from);
    from += tone.length;
  }

  return whole;
}

test("EBU Tech 3341 case 1: a stereo tone of -23 dBFS is -23 LUFS", () => {
  const tone = createTone(-23, 20);

  expect(measureLoudness([tone, tone], sampleRate)).toBeCloseTo(-23, 1);
});

test("EBU Tech 3341 case 3: quiet parts under the relative gate do not count", () => {
  const tone = joinTones(createTone(-36, 10), createTone(-23, 60), createTone(-36, 10));

  expect(Math.abs(measureLoudness([tone, tone], sampleRate) + 23)).toBeLessThan(0.1);
});

test("EBU Tech 3341 case 4: nor does what lies under the absolute gate", () => {
  const parts = [-72, -36, -23, -36, -72].map((levelDb, index) => createTone(levelDb, index === 2 ? 60 : 10));
  const tone = joinTones(...parts);

  expect(Math.abs(measureLoudness([tone, tone], sampleRate) + 23)).toBeLessThan(0.1);
});

test("the sample rate does not matter", () => {
  for (const rate of [16_000, 22_050, 44_100]) {
    const tone = createTone(-20, 5, rate);

    expect(Math.abs(measureLoudness([tone, tone], rate) + 20)).toBeLessThan(0.1);
  }
});

test("a gain of x dB is x LU", () => {
  fc.assert(
    fc.property(fc.float({ min: -20, max: 20, noNaN: true }), (gainDb) => {
      const tone = createTone(-30, 1);
      const before = measureLoudness([tone], sampleRate);
      scaleInPlace(tone, decibelsToGain(gainDb));

      expect(measureLoudness([tone], sampleRate) - before).toBeCloseTo(gainDb, 2);
    }),
    { numRuns: 20 },
  );
});

test("silence, nothing at all and a blip have finite loudness", () => {
  expect(measureLoudness([new Float32Array(48_000)], sampleRate)).toBe(-70);
  expect(measureLoudness([new Float32Array(0)], sampleRate)).toBe(-70);
  expect(measureLoudness([], sampleRate)).toBe(-70);
  expect(measureLoudness([createTone(-20, 0.05)], sampleRate)).toBeGreaterThan(-30);
});
