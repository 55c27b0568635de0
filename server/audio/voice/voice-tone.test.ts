import { expect, test } from "vitest";
import { createSine, measureAmplitude, toSound } from "../signal/signals.fixture";
import { balanceVoiceTone } from "./voice-tone";

const sampleRate = 48_000;

/** Balances tones in three bands with these gains, and returns their levels (dB). */
function balanceTones(gains: Record<number, number>): number[] {
  const samples = new Float32Array(sampleRate);

  for (const [frequencyHz, gain] of Object.entries(gains)) {
    createSine({ frequencyHz: Number(frequencyHz), seconds: 1, sampleRate, gain }).forEach((value, i) => {
      samples[i] = (samples[i] ?? 0) + value;
    });
  }
  balanceVoiceTone(toSound([samples]), { sampleRate, share: 0.6, largestGainDb: 4 });

  return Object.entries(gains).map(
    ([frequencyHz, gain]) =>
      20 * Math.log10(measureAmplitude(samples.subarray(12_000), Number(frequencyHz), sampleRate) / gain),
  );
}

test("a boomy, dull voice loses bass and gains presence, both gently", () => {
  const [bassDb = 0, middleDb = 0, presenceDb = 0] = balanceTones({ 125: 0.5, 500: 0.2, 4000: 0.005 });

  expect(bassDb).toBeLessThan(-1);
  expect(bassDb).toBeGreaterThan(-7);
  expect(presenceDb).toBeGreaterThan(2);
  expect(presenceDb).toBeLessThan(8);
  expect(presenceDb).toBeGreaterThan(middleDb);
});

test("a harsh voice is softened", () => {
  const [, , presenceDb = 0] = balanceTones({ 125: 0.05, 500: 0.1, 4000: 0.3 });

  expect(presenceDb).toBeLessThan(-2);
});

test("silence stays as it is", () => {
  const samples = new Float32Array(1000);
  balanceVoiceTone(toSound([samples]), { sampleRate, share: 0.6, largestGainDb: 4 });

  expect(samples.every((value) => value === 0)).toBe(true);
});
