import { expect, test } from "vitest";
import { createSeededRandom } from "../shared/seeded-random";
import { measureLoudness } from "../signal/loudness";
import { createSine, makeSoundsOf, measureAmplitude, readAll, toSound } from "../signal/signals.fixture";
import { createCompressor } from "./compress";
import { createDeEsser } from "./de-ess";
import { buildVoiceTrack, polishVoice, polishedVoiceLufs } from "./voice-track";

const sampleRate = 48_000;

/** Syllables of a buzzing voice, every other one 12 dB softer. */
function createVoice(seconds: number): Float32Array {
  const samples = new Float32Array(seconds * sampleRate);

  for (let i = 0; i < samples.length; i += 1) {
    const time = i / sampleRate;
    const isOpen = time % 0.25 < 0.15;
    const gain = time % 0.5 < 0.25 ? 0.6 : 0.15;
    samples[i] = isOpen ? gain * (((time * 120) % 1) - 0.5) : 0;
  }

  return samples;
}

test("a voice comes out at its loudness, however loud it was", () => {
  for (const gain of [0.01, 1, 3]) {
    const samples = createVoice(3).map((value) => gain * value);
    polishVoice({ voice: toSound([samples]), sampleRate, sourceSampleRate: 48_000 });

    expect(measureLoudness([samples], sampleRate)).toBeCloseTo(polishedVoiceLufs, 3);
  }
});

test("no word moves: a sound still begins on its millisecond", () => {
  const samples = new Float32Array(2 * sampleRate);
  samples.set(createVoice(1), 30_000);
  polishVoice({ voice: toSound([samples]), sampleRate, sourceSampleRate: 16_000 });
  const loudest = Math.max(...samples);
  const firstHeard = samples.findIndex((value) => Math.abs(value) > 0.1 * loudest);

  expect(Math.abs(firstHeard - 30_000)).toBeLessThan(48);
});

test("silence stays silent", () => {
  const samples = new Float32Array(sampleRate);
  polishVoice({ voice: toSound([samples]), sampleRate, sourceSampleRate: 16_000 });

  expect(samples.every((value) => value === 0)).toBe(true);
});

test("only a voice of 16 kHz gets air over 8 kHz", () => {
  const random = createSeededRandom(1);
  const hiss = createSine({ frequencyHz: 5500, seconds: 1, sampleRate, gain: 0.2 }).map((v) => v * random());
  const dull = new Float32Array(hiss);
  const full = new Float32Array(hiss);
  polishVoice({ voice: toSound([dull]), sampleRate, sourceSampleRate: 16_000 });
  polishVoice({ voice: toSound([full]), sampleRate, sourceSampleRate: 44_100 });

  expect(measureAmplitude(dull, 11_000, sampleRate)).toBeGreaterThan(
    3 * measureAmplitude(full, 11_000, sampleRate),
  );
});

test("compression brings loud and soft syllables nearer, and leaves a whisper alone", () => {
  const loud = createSine({ frequencyHz: 300, seconds: 1, sampleRate, gain: 0.5 });
  const soft = createSine({ frequencyHz: 300, seconds: 1, sampleRate, gain: 0.02 });
  createCompressor({ sampleRate, thresholdDb: -25 })(loud);
  createCompressor({ sampleRate, thresholdDb: -25 })(soft);

  // 16 dB over the threshold at 2.5 to 1 leave 6.4 dB.
  const overDb = 20 * Math.log10(measureAmplitude(loud.subarray(24_000), 300, sampleRate) / Math.SQRT2) + 25;
  expect(overDb).toBeGreaterThan(5.5);
  expect(overDb).toBeLessThan(7.5);
  expect(measureAmplitude(soft.subarray(24_000), 300, sampleRate)).toBeCloseTo(0.02, 4);
});

test("after a loud syllable the compressor lets go slowly, so that the voice does not pump", () => {
  const samples = createSine({ frequencyHz: 300, seconds: 1, sampleRate, gain: 0.02 });
  samples.set(createSine({ frequencyHz: 300, seconds: 0.5, sampleRate, gain: 0.5 }));
  createCompressor({ sampleRate, thresholdDb: -25 })(samples);
  const gainAt = (seconds: number) =>
    measureAmplitude(samples.subarray(seconds * sampleRate, (seconds + 0.04) * sampleRate), 300, sampleRate) /
    0.02;

  expect(gainAt(0.56)).toBeLessThan(0.7);
  expect(gainAt(0.95)).toBeGreaterThan(0.9);
});

const sibilance = { frequencyHz: 6500, q: 0.9, thresholdDb: -34, largestReductionDb: 7 };

test("de-essing tames a sharp s by at most 7 dB and does not touch a vowel", () => {
  const sharp = createSine({ frequencyHz: 6500, seconds: 1, sampleRate, gain: 0.3 });
  const vowel = createSine({ frequencyHz: 400, seconds: 1, sampleRate, gain: 0.3 });
  createDeEsser({ sampleRate, ...sibilance })(sharp);
  createDeEsser({ sampleRate, ...sibilance })(vowel);

  const sharpDb = 20 * Math.log10(measureAmplitude(sharp.subarray(24_000), 6500, sampleRate) / 0.3);
  expect(sharpDb).toBeLessThan(-5);
  expect(sharpDb).toBeGreaterThan(-7.5);
  expect(measureAmplitude(vowel.subarray(24_000), 400, sampleRate)).toBeCloseTo(0.3, 2);
});

test("all voices of a video come out at one loudness, and each is treated as what it was spoken at", () => {
  const [loud, soft] = [createVoice(3), createVoice(3).map((value) => 0.05 * value)];
  const clip = (samples: Float32Array, startMs: number) => ({
    sound: toSound([samples]),
    sampleRate,
    startMs,
  });
  const track = buildVoiceTrack({
    voice: [
      clip(loud, 0),
      { ...clip(soft, 3500), voiceId: "flite:slt", sourceSampleRate: 16_000 },
      clip(loud, 7000),
    ],
    frames: 10 * sampleRate,
    sampleRate,
    makeSound: makeSoundsOf(),
  });
  const [samples = new Float32Array()] = readAll(track);
  const levels = [0, 3.5, 7].map((second) =>
    measureLoudness([samples.subarray(second * sampleRate, (second + 3) * sampleRate)], sampleRate),
  );

  for (const level of levels) expect(Math.abs(level - polishedVoiceLufs)).toBeLessThan(0.3);
});
