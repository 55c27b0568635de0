import type { InstrumentId } from "./instruments";
import type { ScaleName } from "./scale";

/** How many parts play: 0 a breath, 1 thin, 2 flowing, 3 full. */
export type Intensity = 0 | 1 | 2 | 3;

/**
 * What a part plays in a bar of sixteen steps. In a pattern a dot is silence and a digit 1..9 a velocity; a bass
 * pattern has `r` root, `f` fifth and `o` octave instead. A motif is made from the seed.
 */
export type Figure =
  | { kind: "sustain" }
  | { kind: "bass"; pattern: string }
  | { kind: "chords"; pattern: string }
  | { kind: "motif"; everySteps: 1 | 2; density: number }
  | { kind: "drum"; pattern: string };

export type PartRecipe = {
  instrument: InstrumentId;
  figure: Figure;
  /** Plays in phrases of these intensities. */
  from: Intensity;
  to: Intensity;
  gainDb: number;
  /** -1 left, 1 right; the notes of a motif spread around it. */
  pan: number;
  octave: number;
};

export type MoodRecipe = {
  tempoBpm: readonly [number, number];
  /** Pitch classes of the tonics that suit the instruments. */
  tonics: readonly number[];
  scale: ScaleName;
  /** Scale steps above its root that a chord is made of: 0 2 4 a triad, 6 adds the seventh, 8 the ninth. */
  chordSteps: readonly number[];
  /** Degrees, one a bar. The verse takes one progression, the full phrases another. */
  progressions: readonly (readonly [number, number, number, number])[];
  /** How late off-beat eighths come, in sixteenths. */
  swing: number;
  parts: readonly PartRecipe[];
};
