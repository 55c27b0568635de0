import { barsPerPhrase, planIntensities } from "./arrangement";
import type { Intensity, MoodRecipe } from "./recipe";
import { type Key, degreeToMidi } from "./scale";
import { type Voicing, leadVoices } from "./voice-leading";

export type Chord = { voicing: Voicing; bassMidi: number; intensity: Intensity };

/** G1: in the octave over it a phone still suggests the bass, and it stays under the voice. */
const lowestBassMidi = 31;
const tonicOctaveMidi = 48;

type PlanChordsInput = { recipe: MoodRecipe; random: () => number; bars: number };

/** The chord of every bar, voices led from one to the next: verse and full phrases on different progressions, the last on the tonic. */
export function planChords({ recipe, random, bars }: PlanChordsInput): Chord[] {
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
