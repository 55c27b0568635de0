import { type StereoBuffer, fadeEdges, scaleInPlace } from "../shared/buffers";
import { decibelsToGain } from "../shared/decibels";
import type { Mood } from "../shared/moods";
import { createBiquad, designHighPass, designPeak } from "../signal/biquad";
import { measureLoudness, silenceLufs } from "../signal/loudness";
import { moodRecipes } from "./moods";
import { renderScore } from "./render-score";
import { writeScore } from "./write-score";

/** Every mood comes at this loudness (LUFS), whatever its parts. */
export const composedMusicLufs = -20;

/** Under the lowest note there is only offset; around 2.5 kHz lie the consonants that the words need. */
const rumbleHz = 30;
const speechDip = { frequencyHz: 2400, q: 0.7, gainDb: -3 };

type ComposeMusicInput = {
  mood: Mood;
  /** A whole number; the same seed gives the same music, sample by sample. */
  seed: number;
  durationMs: number;
  sampleRate: number;
};

/** Music of just this length, made for a voice to stand on: it enters thin, rises and breathes, and ends on its tonic with a tail. */
export function composeMusic({ mood, seed, durationMs, sampleRate }: ComposeMusicInput): StereoBuffer {
  const recipe = moodRecipes[mood];
  const score = writeScore({ recipe, seed, seconds: Math.max(0, durationMs) / 1000 });
  const music = renderScore({ score, seed, sampleRate });

  for (const side of [music.left, music.right]) {
    createBiquad(designHighPass({ sampleRate, frequencyHz: rumbleHz, q: 0.707 }))(side);
    createBiquad(designPeak({ sampleRate, ...speechDip }))(side);
    // The last chord dies away to nothing on the last sample.
    fadeEdges(side, 0, Math.round(score.tailSeconds * sampleRate));
  }

  const lufs = measureLoudness([music.left, music.right], sampleRate);
  if (lufs <= silenceLufs) return music;

  const gain = decibelsToGain(composedMusicLufs - lufs);
  scaleInPlace(music.left, gain);
  scaleInPlace(music.right, gain);

  return music;
}
