import type { MotifNote } from "./motif";
import type { Figure } from "./recipe";
import type { Voicing } from "./voice-leading";

/** A note in its bar: times in sixteenth steps. */
export type FigureNote = {
  step: number;
  lengthInSteps: number;
  midi: number;
  velocity: number;
  spread: number;
};

export type FigureInput = {
  figure: Figure;
  voicing: Voicing;
  bassMidi: number;
  /** The melody of this bar, for figures that have one. */
  motif: readonly MotifNote[];
};

export const stepsPerBar = 16;

/** Drums have no pitch of their own: their notes choose one of three takes, so that no roll sounds like a machine gun. */
const drumTakesMidi = [60, 61, 62];

/** What a part plays over one chord. */
export function playFigure({ figure, voicing, bassMidi, motif }: FigureInput): FigureNote[] {
  switch (figure.kind) {
    case "sustain":
      return voicing.map((midi) => ({ step: 0, lengthInSteps: stepsPerBar, midi, velocity: 1, spread: 0 }));
    case "bass":
      return playBass(figure.pattern, bassMidi);
    case "chords":
      return readPattern(figure.pattern).flatMap(({ step, lengthInSteps, velocity }) =>
        voicing.map((midi, voice) => ({
          step: step + 0.12 * voice,
          lengthInSteps,
          midi,
          velocity,
          spread: 0,
        })),
      );
    case "motif":
      return playMotif(motif, voicing);
    case "drum":
      return readPattern(figure.pattern).map(({ step, velocity }, hit) => ({
        step,
        lengthInSteps: 1,
        midi: drumTakesMidi[hit % drumTakesMidi.length] ?? 60,
        velocity,
        spread: 0,
      }));
  }
}

/** The last bar: every pitched part that still plays lets the chord ring, rolled from below. */
export function playFinalChord({ figure, voicing, bassMidi }: FigureInput): FigureNote[] {
  if (figure.kind === "drum") return [];
  if (figure.kind === "sustain") return playFigure({ figure, voicing, bassMidi, motif: [] });

  const notes = figure.kind === "bass" ? [bassMidi] : voicing;

  return notes.map((midi, voice) => ({
    step: 0.4 * voice,
    lengthInSteps: stepsPerBar,
    midi,
    velocity: 0.7,
    spread: 0,
  }));
}

/** Tones a motif may use: the chord, and its two lowest notes an octave up. */
export function motifTones(voicing: Voicing): number[] {
  return [...voicing, ...voicing.slice(0, 2).map((midi) => midi + 12)].toSorted((a, b) => a - b);
}

function playMotif(motif: readonly MotifNote[], voicing: Voicing): FigureNote[] {
  const tones = motifTones(voicing);

  return motif.map(({ step, toneIndex, velocity }) => ({
    step,
    lengthInSteps: 2,
    midi: tones[toneIndex] ?? 60,
    velocity,
    spread: (2 * toneIndex) / (tones.length - 1) - 1,
  }));
}

const bassIntervals: Record<string, number> = { r: 0, f: 7, o: 12 };

/** Each bass note lasts to the next one. */
function playBass(pattern: string, bassMidi: number): FigureNote[] {
  const steps = Array.from(pattern).flatMap((symbol, step) => (symbol === "." ? [] : [{ symbol, step }]));

  return steps.map(({ symbol, step }, index) => ({
    step,
    lengthInSteps: (steps[index + 1]?.step ?? stepsPerBar) - step,
    midi: bassMidi + (bassIntervals[symbol] ?? 0),
    velocity: step === 0 ? 1 : 0.8,
    spread: 0,
  }));
}

function readPattern(pattern: string): { step: number; lengthInSteps: number; velocity: number }[] {
  const hits = Array.from(pattern).flatMap((symbol, step) =>
    symbol === "." ? [] : [{ step, velocity: Number(symbol) / 9 }],
  );

  return hits.map(({ step, velocity }, index) => ({
    step,
    velocity,
    lengthInSteps: (hits[index + 1]?.step ?? stepsPerBar) - step,
  }));
}
