import type { MusicMood } from "@/server/script-format/front-matter/settings";
import {
  addInto,
  decibelsToGain,
  fadeEdges,
  findLargest,
  scaleInPlace,
  type StereoBuffer,
} from "../shared/buffers";
import { createSeededRandom } from "../shared/seeded-random";
import { createBiquad, designHighPass, designPeak } from "../signal/biquad";
import { measureLoudness, silenceLufs } from "../signal/loudness";
import { createReverb } from "../signal/reverb";
import { type Instrument, type InstrumentId, instruments } from "./instruments";
import { moodRecipes } from "./moods";
import { midiToHz } from "./scale";
import type { Tone } from "./tones/tone";
import { type Score, type ScoreNote, writeScore } from "./write-score";

/** Every mood comes at this loudness (LUFS), whatever its parts. */
export const composedMusicLufs = -20;

/** Under the lowest note there is only offset; around 2.5 kHz lie the consonants that the words need. */
const rumbleHz = 30;
const speechDip = { frequencyHz: 2400, q: 0.7, gainDb: -3 };

type ComposeMusicInput = {
  mood: MusicMood;
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

/** Music is made block by block; what rings past a block is carried into the next, so memory does not grow with length. */
const blockSeconds = 2;

/** Longer than any bar with its longest release. */
const longestToneSeconds = 12;

const hall = { decaySeconds: 2.4, preDelayMs: 24, size: 1, damping: 0.35 };

type RenderScoreInput = { score: Score; seed: number; sampleRate: number };

/** The score as sound: each instrument's tone is made once for each pitch and length, then laid wherever it is played. */
function renderScore({ score, seed, sampleRate }: RenderScoreInput): StereoBuffer {
  const frames = Math.round(score.seconds * sampleRate);
  const music = { left: new Float32Array(frames), right: new Float32Array(frames) };
  const blockFrames = Math.round(blockSeconds * sampleRate);
  const carryFrames = blockFrames + Math.ceil(longestToneSeconds * sampleRate);
  const bus = [0, 1, 2].map(() => new Float32Array(carryFrames));
  const [left, right, send] = bus;
  const reverb = createReverb({ sampleRate, ...hall });
  const getTone = createToneCache(seed, sampleRate);
  let next = 0;

  for (let start = 0; start < frames && left && right && send; start += blockFrames) {
    for (; next < score.notes.length; next += 1) {
      const note = score.notes[next];
      const atFrame = Math.round((note?.startSeconds ?? 0) * sampleRate) - start;
      if (!note || atFrame >= blockFrames) break;

      layNote({ left, right, send, note, atFrame, tone: getTone(note) });
    }

    const length = Math.min(blockFrames, frames - start);
    const block = { left: left.subarray(0, length), right: right.subarray(0, length) };
    reverb(send.subarray(0, length), block);
    music.left.set(block.left, start);
    music.right.set(block.right, start);

    for (const line of bus) {
      line.copyWithin(0, blockFrames);
      line.fill(0, carryFrames - blockFrames);
    }
  }

  return music;
}

type LayNoteInput = StereoBuffer & { send: Float32Array; note: ScoreNote; atFrame: number; tone: Tone };

/** Equal-power panning: the sum of squares stays 1, so a note is as loud on any side. */
function layNote({ left, right, send, note, atFrame, tone }: LayNoteInput): void {
  const { levelDb, sendDb }: Instrument = instruments[note.instrument];
  const gain = note.gain * decibelsToGain(levelDb);
  const angle = ((note.pan + 1) * Math.PI) / 4;
  addInto(left, tone.left, atFrame, gain * Math.SQRT2 * Math.cos(angle));
  addInto(right, tone.right, atFrame, gain * Math.SQRT2 * Math.sin(angle));
  if (sendDb > -Infinity) addInto(send, tone.left, atFrame, gain * decibelsToGain(sendDb));
}

function createToneCache(seed: number, sampleRate: number): (note: ScoreNote) => Tone {
  const tones = new Map<string, Tone>();

  return ({ instrument, midi, heldSeconds }) => {
    const key = `${instrument} ${midi} ${Math.round(heldSeconds * 1000)}`;
    const known = tones.get(key);
    if (known) return known;

    const random = createSeededRandom(seed, hashInstrument(instrument) + midi);
    const tone = instruments[instrument].render({
      frequencyHz: midiToHz(midi),
      heldSeconds,
      sampleRate,
      random,
    });
    normalizePeak(tone);
    tones.set(key, tone);

    return tone;
  };
}

/** Two instruments on one pitch must not share their noise. */
function hashInstrument(instrument: InstrumentId): number {
  return (
    Array.from(instrument).reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7) * 128
  );
}

/** Every tone peaks at 1 before its instrument's level: a level then means the same for a drum and a string. */
function normalizePeak({ left, right }: Tone): void {
  const peak = Math.max(findLargest(left), findLargest(right));
  if (peak === 0) return;

  scaleInPlace(left, 1 / peak);
  if (right !== left) scaleInPlace(right, 1 / peak);
}
