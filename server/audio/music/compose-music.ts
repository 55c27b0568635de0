import type { MusicMood } from "@/server/script-format/front-matter/settings";
import {
  addInto,
  decibelsToGain,
  fadeEdgesOf,
  findLargest,
  scaleInPlace,
  type StereoBuffer,
} from "../shared/buffers";
import { createSeededRandom } from "../shared/seeded-random";
import { changeSound, type MakeSound, type WritableSound } from "../shared/sound";
import { createBiquad, designHighPass, designPeak } from "../signal/biquad";
import { measureLoudnessOf, silenceLufs } from "../signal/loudness";
import { createReverb } from "../signal/reverb";
import { type Instrument, type InstrumentId, instruments } from "./instruments";
import { moodRecipes } from "./moods";
import { midiToHz } from "./scale";
import type { Tone } from "./tones/tone";
import { type Score, type ScoreNote, writeScore } from "./write-score";

/** Every mood is brought to this loudness (LUFS), whatever its parts. */
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
  makeSound: MakeSound;
};

/** Music of exactly this length, made to lie under a voice: it enters thin, rises and breathes, and ends on its tonic with a tail. */
export function composeMusic(input: ComposeMusicInput): WritableSound {
  const { mood, seed, durationMs, sampleRate, makeSound } = input;
  const score = writeScore({ recipe: moodRecipes[mood], seed, seconds: Math.max(0, durationMs) / 1000 });
  const music = makeSound(2, Math.round(score.seconds * sampleRate));
  renderScore({ score, seed, sampleRate, music });

  const lufs = measureLoudnessOf(music, sampleRate);
  if (lufs <= silenceLufs) return music;

  const gain = decibelsToGain(composedMusicLufs - lufs);
  changeSound(music, ({ channels }) => {
    for (const samples of channels) scaleInPlace(samples, gain);
  });

  return music;
}

/** Music is made block by block; tones that ring past a block carry into the next, so memory does not grow with length. */
const blockSeconds = 2;

/** Longer than any bar with its longest release. */
const longestToneSeconds = 12;

const hall = { decaySeconds: 2.4, preDelayMs: 24, size: 1, damping: 0.35 };

type RenderScoreInput = { score: Score; seed: number; sampleRate: number; music: WritableSound };

/** Plays the score: each instrument's tone is made once for each pitch and length, then laid wherever it is played. */
function renderScore({ score, seed, sampleRate, music }: RenderScoreInput): void {
  const { frames } = music;
  const blockFrames = Math.round(blockSeconds * sampleRate);
  const carryFrames = blockFrames + Math.ceil(longestToneSeconds * sampleRate);
  const bus = [0, 1, 2].map(() => new Float32Array(carryFrames));
  const [left, right, send] = bus;
  const reverb = createReverb({ sampleRate, ...hall });
  const getTone = createToneCache(seed, sampleRate);
  const finish = [0, 1].map(() => createFinish({ score, sampleRate, frames }));
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
    [block.left, block.right].forEach((samples, side) => {
      finish[side]?.(samples, start);
      music.write(side, start, samples);
    });

    for (const line of bus) {
      line.copyWithin(0, blockFrames);
      line.fill(0, carryFrames - blockFrames);
    }
  }
}

type FinishInput = { score: Score; sampleRate: number; frames: number };

/** Filters successive blocks of one side, and fades the last chord to nothing on the last sample. */
function createFinish({
  score,
  sampleRate,
  frames,
}: FinishInput): (samples: Float32Array, start: number) => void {
  const highPass = createBiquad(designHighPass({ sampleRate, frequencyHz: rumbleHz, q: 0.707 }));
  const dip = createBiquad(designPeak({ sampleRate, ...speechDip }));
  const fadeOut = Math.round(score.tailSeconds * sampleRate);

  return (samples, start) => {
    highPass(samples);
    dip(samples);
    fadeEdgesOf({ samples, start, frames, fadeIn: 0, fadeOut });
  };
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
