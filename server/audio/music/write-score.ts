import { decibelsToGain } from "../shared/buffers";
import { createSeededRandom } from "../shared/seeded-random";
import { barsPerPhrase, planIntensities } from "./arrangement";
import { motifTones, playFigure, playFinalChord, stepsPerBar } from "./figures";
import type { InstrumentId } from "./instruments";
import { type MotifNote, createMotif } from "./motif";
import type { Intensity, MoodRecipe, PartRecipe } from "./recipe";
import { degreeToMidi, type Key } from "./scale";
import { leadVoices, type Voicing } from "./voice-leading";

export type ScoreNote = {
  instrument: InstrumentId;
  midi: number;
  startSeconds: number;
  heldSeconds: number;
  gain: number;
  /** -1 left, 1 right. */
  pan: number;
};

export type Score = { notes: ScoreNote[]; seconds: number; tailSeconds: number };

/** The longest bar for the last chord to ring in; a longer tail would outlast the picture. */
const longestTailSeconds = 4;
const tailShare = 0.2;

/** A listener forgives notes that are a few milliseconds off, and misses this when it is not there. */
const loosenessSeconds = 0.012;

/** Streams of the seed: one for the piece, then two for every part. */
const pieceStream = 0;

type WriteScoreInput = { recipe: MoodRecipe; seed: number; seconds: number };

/** A whole piece that ends on its tonic in time: the tempo bends a little, so that whole bars fill the length. */
export function writeScore({ recipe, seed, seconds }: WriteScoreInput): Score {
  const random = createSeededRandom(seed, pieceStream);
  const [slowest, fastest] = recipe.tempoBpm;
  const wantedBarSeconds = 240 / (slowest + (fastest - slowest) * random());
  const tailSeconds = Math.min(longestTailSeconds, tailShare * seconds);
  const movingBars = Math.max(1, Math.round((seconds - tailSeconds) / wantedBarSeconds));
  const barSeconds = (seconds - tailSeconds) / movingBars;
  const chords = planChords({ recipe, random, bars: movingBars + 1 });

  const notes = recipe.parts.flatMap((part, partIndex) =>
    writePart({ part, partIndex, seed, chords, recipe, barSeconds, tailSeconds }),
  );

  return { notes: notes.toSorted((a, b) => a.startSeconds - b.startSeconds), seconds, tailSeconds };
}

type WritePartInput = {
  part: PartRecipe;
  partIndex: number;
  seed: number;
  chords: readonly Chord[];
  recipe: MoodRecipe;
  barSeconds: number;
  tailSeconds: number;
};

function writePart({
  part,
  partIndex,
  seed,
  chords,
  recipe,
  barSeconds,
  tailSeconds,
}: WritePartInput): ScoreNote[] {
  const motifs = createMotifs(part, createSeededRandom(seed, 1 + 2 * partIndex), chords[0]?.voicing ?? []);
  const feel = createSeededRandom(seed, 2 + 2 * partIndex);
  const stepSeconds = barSeconds / stepsPerBar;

  return chords.flatMap(({ voicing, bassMidi, intensity }, bar) => {
    const isLast = bar === chords.length - 1;
    const playingIntensity = isLast ? (chords[bar - 1]?.intensity ?? 0) : intensity;
    if (playingIntensity < part.from || playingIntensity > part.to) return [];

    // Question in the first three bars of a phrase, answer in the fourth.
    const motif = (bar % barsPerPhrase === barsPerPhrase - 1 ? motifs.answer : motifs.question)[
      intensity === 3 ? 1 : 0
    ];
    const input = { figure: part.figure, voicing, bassMidi, motif: motif ?? [] };
    const figureNotes = isLast ? playFinalChord(input) : playFigure(input);
    const scaleSeconds = isLast ? Math.max(0.05, tailSeconds / stepsPerBar) : stepSeconds;

    return figureNotes.map(({ step, lengthInSteps, midi, velocity, spread }) => ({
      instrument: part.instrument,
      midi: midi + (part.figure.kind === "bass" || part.figure.kind === "drum" ? 0 : part.octave),
      startSeconds: bar * barSeconds + delayOf(step, recipe.swing) * stepSeconds + loosenessSeconds * feel(),
      heldSeconds: lengthInSteps * scaleSeconds,
      gain: decibelsToGain(part.gainDb) * velocity * (0.85 + 0.15 * feel()),
      pan: Math.max(-1, Math.min(1, part.pan + 0.35 * spread)),
    }));
  });
}

type Motifs = { question: readonly MotifNote[][]; answer: readonly MotifNote[][] };

/** Two of each: one for the verse, one for the full phrases. */
function createMotifs({ figure }: PartRecipe, random: () => number, voicing: Voicing): Motifs {
  if (figure.kind !== "motif") return { question: [], answer: [] };

  const toneCount = motifTones(voicing).length;
  const create = () =>
    createMotif({ random, everySteps: figure.everySteps, density: figure.density, toneCount });

  return { question: [create(), create()], answer: [create(), create()] };
}

/** Off-beat eighths come late by the swing, the sixteenths around them by half of it. */
function delayOf(step: number, swing: number): number {
  const within = Math.floor(step) % 4;

  return step + (within === 2 ? swing : within % 2 === 1 ? swing / 2 : 0);
}

/** G1: in the octave over it a phone still suggests the bass, and it stays under the voice. */
const lowestBassMidi = 31;
const tonicOctaveMidi = 48;

type Chord = { voicing: Voicing; bassMidi: number; intensity: Intensity };

type PlanChordsInput = { recipe: MoodRecipe; random: () => number; bars: number };

/** The chord of every bar, voices led from one to the next: verse and full phrases on different progressions, the last on the tonic. */
function planChords({ recipe, random, bars }: PlanChordsInput): Chord[] {
  const { tonics, progressions, chordSteps, scale } = recipe;
  const key: Key = {
    tonicMidi: tonicOctaveMidi + (tonics[Math.floor(random() * tonics.length)] ?? 0),
    scale,
  };
  const verseIndex = Math.floor(random() * progressions.length);
  const shift = 1 + Math.floor(random() * (progressions.length - 1));
  const verse = progressions[verseIndex];
  const full = progressions[(verseIndex + shift) % progressions.length];
  let previous: Voicing | undefined;

  return planIntensities(bars).map((intensity, bar) => {
    const progression = intensity === 3 ? full : verse;
    const degree = bar === bars - 1 ? 0 : (progression?.[bar % barsPerPhrase] ?? 0);
    const pitchClasses = chordSteps.map((step) => degreeToMidi(key, degree + step) % 12);
    previous = leadVoices(pitchClasses, previous);

    return {
      voicing: previous,
      bassMidi: lowestBassMidi + ((degreeToMidi(key, degree) - lowestBassMidi) % 12),
      intensity,
    };
  });
}
