import type { MusicMood } from "@/server/script-format/front-matter/settings";
import type { InstrumentId } from "./instruments";
import type { Figure, Intensity, MoodRecipe, PartRecipe } from "./recipe";

type PartOptions = { from?: Intensity; to?: Intensity; gainDb?: number; pan?: number; octave?: number };

function part(instrument: InstrumentId, figure: Figure, options: PartOptions = {}): PartRecipe {
  return { instrument, figure, from: 0, to: 3, gainDb: 0, pan: 0, octave: 0, ...options };
}

const sustain: Figure = { kind: "sustain" };
const bass = (pattern: string): Figure => ({ kind: "bass", pattern });
const chords = (pattern: string): Figure => ({ kind: "chords", pattern });
const drum = (pattern: string): Figure => ({ kind: "drum", pattern });
const motif = (everySteps: 1 | 2, density: number): Figure => ({ kind: "motif", everySteps, density });

export const moodRecipes: Record<MusicMood, MoodRecipe> = {
  calm: {
    tempoBpm: [66, 74],
    tonics: [0, 2, 5, 7],
    scale: "lydian",
    chordSteps: [0, 2, 4, 8],
    progressions: [
      [0, 4, 5, 2],
      [0, 2, 5, 4],
      [0, 5, 1, 4],
      [5, 4, 0, 1],
    ],
    swing: 0,
    parts: [
      part("warmPad", sustain),
      part("feltPiano", motif(2, 0.4), { from: 1, octave: 12 }),
      part("roundBass", bass("r..............."), { from: 2, gainDb: -2 }),
      part("bell", motif(2, 0.14), { from: 3, octave: 24, gainDb: -3 }),
      part("shaker", drum("..2...3...2...3."), { from: 3, gainDb: -4, pan: 0.3 }),
    ],
  },
  curious: {
    tempoBpm: [96, 106],
    tonics: [0, 2, 5, 9],
    scale: "dorian",
    chordSteps: [0, 2, 4, 6],
    progressions: [
      [0, 3, 0, 3],
      [0, 2, 3, 6],
      [0, 6, 3, 4],
      [2, 3, 0, 6],
    ],
    swing: 0.12,
    parts: [
      part("marimba", motif(1, 0.42), { octave: 12 }),
      part("pluckedBass", bass("r.....f.r...o..."), { from: 1 }),
      part("warmPad", sustain, { from: 2, gainDb: -4 }),
      part("snap", drum("....6.......7..."), { from: 2, pan: -0.15 }),
      part("shaker", drum("3.5.3.5.3.5.3.53"), { from: 2, pan: 0.3 }),
      part("mutedPluck", chords("..5...4...5..4.."), { from: 3, gainDb: -8, pan: -0.4, octave: 12 }),
      part("softKick", drum("8.........6....."), { from: 3, gainDb: -3 }),
    ],
  },
  hopeful: {
    tempoBpm: [82, 92],
    tonics: [0, 2, 7, 9],
    scale: "major",
    chordSteps: [0, 2, 4, 8],
    progressions: [
      [0, 4, 5, 3],
      [5, 3, 0, 4],
      [3, 0, 4, 5],
      [0, 3, 5, 4],
    ],
    swing: 0,
    parts: [
      part("feltPiano", motif(2, 0.72), { octave: 12 }),
      part("warmPad", sustain, { gainDb: -1 }),
      part("roundBass", bass("r.......r.....f."), { from: 2 }),
      part("softKick", drum("8.......7......."), { from: 2, gainDb: -3 }),
      part("shaker", drum("3.4.5.4.3.4.5.4."), { from: 2, pan: 0.3 }),
      part("brush", drum("....6.......7..."), { from: 3, pan: -0.1 }),
      part("mutedPluck", motif(1, 0.55), { from: 3, gainDb: -7, pan: -0.3, octave: 12 }),
      part("bell", motif(2, 0.16), { from: 3, octave: 24, gainDb: -4, pan: 0.3 }),
    ],
  },
  driving: {
    tempoBpm: [110, 120],
    tonics: [0, 2, 4, 9],
    scale: "minor",
    chordSteps: [0, 2, 4],
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 6],
      [0, 2, 6, 3],
      [5, 6, 0, 0],
    ],
    swing: 0,
    parts: [
      part("mutedPluck", motif(1, 0.78), { octave: 12, gainDb: -1 }),
      part("darkPad", sustain, { gainDb: -2 }),
      part("pluckedBass", bass("r.r.r.r.r.r.r.o."), { from: 1, gainDb: -3 }),
      part("softKick", drum("8...8...8...8..."), { from: 2, gainDb: -1 }),
      part("hat", drum("..6...6...6...6."), { from: 2, pan: 0.2 }),
      part("snap", drum("....7.......7..."), { from: 3, pan: -0.1 }),
      part("shaker", drum("3454345434543454"), { from: 3, pan: -0.3, gainDb: -2 }),
      part("warmPad", sustain, { from: 3, gainDb: -4, octave: 12 }),
    ],
  },
  tense: {
    tempoBpm: [76, 84],
    tonics: [0, 2, 9, 11],
    scale: "minor",
    chordSteps: [0, 2, 4],
    progressions: [
      [0, 0, 5, 0],
      [0, 5, 0, 3],
      [0, 0, 3, 5],
      [5, 0, 3, 0],
    ],
    swing: 0,
    parts: [
      part("darkPad", sustain, { octave: -12 }),
      part("clock", drum("5...4...5...4..."), { from: 1, pan: 0.25 }),
      part("feltPiano", motif(2, 0.2), { from: 1, octave: 12, gainDb: -1 }),
      part("heartKick", drum("7..6............"), { from: 2 }),
      part("roundBass", bass("r...r...r...r..."), { from: 2, gainDb: -4 }),
      part("mutedPluck", motif(1, 0.5), { from: 3, gainDb: -6, pan: -0.3 }),
      part("darkPad", sustain, { from: 3, gainDb: -5, octave: 12 }),
      part("hat", drum("..4...4...4...44"), { from: 3, gainDb: -3, pan: -0.3 }),
    ],
  },
  cozy: {
    tempoBpm: [74, 82],
    tonics: [0, 3, 5, 10],
    scale: "major",
    chordSteps: [0, 2, 4, 6],
    progressions: [
      [1, 4, 0, 5],
      [3, 2, 1, 0],
      [0, 5, 1, 4],
      [3, 4, 2, 5],
    ],
    swing: 0.3,
    parts: [
      part("electricPiano", chords("7.........5....."), { pan: -0.1 }),
      part("warmPad", sustain, { gainDb: -6 }),
      part("roundBass", bass("r.....f...r....."), { from: 1 }),
      part("brush", drum("....6.......6..3"), { from: 1, pan: 0.1 }),
      part("softKick", drum("8......5..7....."), { from: 2, gainDb: -2 }),
      part("hat", drum("4.5.4.5.4.5.4.5."), { from: 2, gainDb: -1, pan: 0.25 }),
      part("feltPiano", motif(2, 0.3), { from: 3, octave: 12, gainDb: -4, pan: 0.2 }),
      part("bell", motif(2, 0.12), { from: 3, octave: 24, gainDb: -5, pan: -0.3 }),
    ],
  },
};
