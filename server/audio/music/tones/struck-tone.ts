import { fadeEdges } from "../../shared/buffers";
import type { Tone, ToneInput } from "./tone";

export type Partial = { ratio: number; gain: number; decaySeconds: number };

export type StruckSettings = {
  partials: (frequencyHz: number) => Partial[];
  /** Two strings a little apart beat slowly against each other. */
  detuneCents: number;
  attackMs: number;
  /** True: damped when the key is let go. False: rings out. */
  isDamped: boolean;
};

const dampingSeconds = 0.09;
const longestRingSeconds = 4.5;

/** A struck or plucked body: decaying sines (modal synthesis), each by rotating a phasor (one complex product a sample). */
export function renderStruckTone(settings: StruckSettings, input: ToneInput): Tone {
  const { frequencyHz, heldSeconds, sampleRate, random } = input;
  const partials = settings.partials(frequencyHz);
  const decaySeconds = Math.max(...partials.map((partial) => partial.decaySeconds));
  const ringSeconds = Math.min(longestRingSeconds, decaySeconds);
  const seconds = settings.isDamped ? Math.min(heldSeconds + dampingSeconds, ringSeconds) : ringSeconds;
  const samples = new Float32Array(Math.ceil(seconds * sampleRate));

  for (const partial of partials) {
    for (const side of [-0.5, 0.5]) {
      const cents = side * settings.detuneCents;
      addPartial(samples, {
        radians: (2 * Math.PI * frequencyHz * partial.ratio * 2 ** (cents / 1200)) / sampleRate,
        decay: 10 ** (-3 / (partial.decaySeconds * sampleRate)),
        gain: partial.gain / 2,
        phase: random() * 0.5 * Math.PI,
      });
    }
  }

  fadeEdges(
    samples,
    Math.ceil((settings.attackMs * sampleRate) / 1000),
    Math.ceil(dampingSeconds * sampleRate),
  );

  return { left: samples, right: samples };
}

type AddPartialInput = { radians: number; decay: number; gain: number; phase: number };

function addPartial(samples: Float32Array, { radians, decay, gain, phase }: AddPartialInput): void {
  // Over 0.8 of the Nyquist frequency nothing is worth the risk of aliasing.
  if (radians > 0.8 * Math.PI) return;

  const turnReal = Math.cos(radians) * decay;
  const turnImaginary = Math.sin(radians) * decay;
  let real = gain * Math.cos(phase);
  let imaginary = gain * Math.sin(phase);

  for (let i = 0; i < samples.length; i += 1) {
    samples[i] = (samples[i] ?? 0) + imaginary;
    const next = real * turnReal - imaginary * turnImaginary;
    imaginary = real * turnImaginary + imaginary * turnReal;
    real = next;
  }
}
