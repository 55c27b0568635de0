/** Semitones of the seven degrees above the tonic. */
export const scales = {
  major: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  minor: [0, 2, 3, 5, 7, 8, 10],
} as const satisfies Record<string, readonly number[]>;

export type ScaleName = keyof typeof scales;

export type Key = { tonicMidi: number; scale: ScaleName };

/** MIDI note of a degree, counted from 0; degrees past the seventh lie in the next octave. */
export function degreeToMidi({ tonicMidi, scale }: Key, degree: number): number {
  const octave = Math.floor(degree / 7);

  return tonicMidi + 12 * octave + (scales[scale][degree - 7 * octave] ?? 0);
}

/** Equal temperament, A4 (69) = 440 Hz. */
export function midiToHz(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}
