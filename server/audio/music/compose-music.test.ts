import { expect, test } from "vitest";
import {
  type MusicMood,
  moodDescriptions,
  musicMoodSchema,
} from "@/server/script-format/front-matter/settings";
import { measureLoudness } from "../signal/loudness";
import { isSameSound, makeSoundsOf, readStereo } from "../signal/signals.fixture";
import { measureTruePeak } from "../signal/true-peak";
import { composeMusic, composedMusicLufs } from "./compose-music";

const sampleRate = 48_000;
/** A third of the work, for tests that are not about the delivered sound. */
const coarseSampleRate = 16_000;
const compose = (mood: MusicMood, seed: number, durationMs: number, rate = sampleRate) =>
  readStereo(composeMusic({ mood, seed, durationMs, sampleRate: rate, makeSound: makeSoundsOf() }));

test("every mood is described to whoever chooses", () => {
  for (const mood of musicMoodSchema.options) expect(moodDescriptions[mood].length).toBeGreaterThan(20);
});

test.each(musicMoodSchema.options)(
  "%s is as long and as loud as asked, unclipped, without offset, wide, and silent at its end",
  (mood) => {
    const { left, right } = compose(mood, 5, 8000);

    expect(left.length).toBe(8 * sampleRate);
    expect(measureLoudness([left, right], sampleRate)).toBeCloseTo(composedMusicLufs, 2);
    expect(measureTruePeak([left, right])).toBeLessThan(0);
    expect(Math.abs(left.reduce((sum, value) => sum + value, 0) / left.length)).toBeLessThan(1e-5);
    expect(Math.abs(left.at(-1) ?? 1)).toBeLessThan(1e-6);

    const side = left.map((value, i) => value - (right[i] ?? 0));
    const sideLu = measureLoudness([side, side], sampleRate) - composedMusicLufs;
    expect(sideLu).toBeGreaterThan(-20);
    expect(sideLu).toBeLessThan(3);
  },
);

test("a seed is a piece: the same again, another seed another piece", () => {
  const composeLeft = (seed: number) => compose("hopeful", seed, 4000, coarseSampleRate).left;
  const piece = composeLeft(5);

  expect(isSameSound(composeLeft(5), piece)).toBe(true);
  expect(isSameSound(composeLeft(6), piece)).toBe(false);
});

test("it enters thin and opens up", () => {
  const { left, right } = compose("driving", 2, 60_000, coarseSampleRate);
  const loudnessBetween = (fromSeconds: number, toSeconds: number) =>
    measureLoudness(
      [left, right].map((side) =>
        side.subarray(fromSeconds * coarseSampleRate, toSeconds * coarseSampleRate),
      ),
      coarseSampleRate,
    );

  expect(loudnessBetween(35, 50)).toBeGreaterThan(loudnessBetween(0, 7) + 2);
});

test("no length is too short", () => {
  for (const durationMs of [0, 1, 40, 700, 2500]) {
    const { left, right } = compose("calm", 1, durationMs, coarseSampleRate);

    expect(left.length).toBe(Math.round((durationMs * coarseSampleRate) / 1000));
    expect(left.every(Number.isFinite) && right.every(Number.isFinite)).toBe(true);
  }
});
