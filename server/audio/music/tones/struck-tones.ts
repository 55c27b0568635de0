import { fadeEdges } from "../../shared/buffers";
import { createBiquad, designBandPass, designHighPass } from "../../signal/biquad";
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

export type NoiseSettings = {
  kind: "band" | "high";
  frequencyHz: number;
  q: number;
  attackMs: number;
  decaySeconds: number;
};

/** Hat, shaker, snap, brush: a burst of filtered noise; the decay is the time to fall by 60 dB. */
export function renderNoiseHit(settings: NoiseSettings, { sampleRate, random }: ToneInput): Tone {
  const { frequencyHz, q, attackMs, decaySeconds } = settings;
  const seconds = attackMs / 1000 + decaySeconds;
  const samples = new Float32Array(Math.ceil(seconds * sampleRate));
  for (let i = 0; i < samples.length; i += 1) samples[i] = 2 * random() - 1;

  const design = settings.kind === "band" ? designBandPass : designHighPass;
  createBiquad(design({ sampleRate, frequencyHz, q }))(samples);

  const attack = (attackMs * sampleRate) / 1000;
  const decay = 10 ** (-3 / (decaySeconds * sampleRate));
  for (let i = 0; i < samples.length; i += 1) {
    samples[i] = (samples[i] ?? 0) * (i < attack ? i / attack : decay ** (i - attack));
  }

  return { left: samples, right: samples };
}

export type KickSettings = { fromHz: number; toHz: number; sweepSeconds: number; decaySeconds: number };

/** A soft bass drum: a sine that falls in pitch. */
export function renderKick(settings: KickSettings, { sampleRate }: ToneInput): Tone {
  const { fromHz, toHz, sweepSeconds, decaySeconds } = settings;
  const samples = new Float32Array(Math.ceil(decaySeconds * sampleRate));
  let cycle = 0;

  for (let i = 0; i < samples.length; i += 1) {
    const seconds = i / sampleRate;
    samples[i] = Math.sin(2 * Math.PI * cycle) * 10 ** ((-3 * seconds) / decaySeconds);
    cycle += (toHz + (fromHz - toHz) * Math.exp(-seconds / sweepSeconds)) / sampleRate;
  }

  const edge = Math.ceil(0.003 * sampleRate);
  fadeEdges(samples, edge, edge);

  return { left: samples, right: samples };
}
