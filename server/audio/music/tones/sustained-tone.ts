import { addInto, fadeEdges } from "../../shared/buffers";
import type { Tone, ToneInput } from "./tone";

export type SustainedSettings = {
  /** The spectrum wanders slowly between a dark and a bright one: partials fall off past these frequencies. */
  darkHz: number;
  brightHz: number;
  detuneCents: number;
  attackSeconds: number;
  releaseSeconds: number;
};

const tableLength = 2048;
const wanderHz = 0.13;
const middleGain = 0.7;

/**
 * A held, string-like tone: three oscillators from one wavetable, the outer two detuned and one on each side. The
 * table holds only partials that fit under the Nyquist frequency, so nothing aliases.
 */
export function renderSustainedTone(settings: SustainedSettings, input: ToneInput): Tone {
  const { frequencyHz, heldSeconds, sampleRate, random } = input;
  const frames = Math.ceil((heldSeconds + settings.releaseSeconds) * sampleRate);
  const envelope = buildEnvelope(settings, { frames, sampleRate });
  const dark = buildTable({ frequencyHz, cutoffHz: settings.darkHz, sampleRate });
  const bright = buildTable({ frequencyHz, cutoffHz: settings.brightHz, sampleRate });
  const wander = buildWander({ frames, sampleRate, phase: 2 * Math.PI * random() });

  const oscillate = (side: number) => {
    const cyclesPerFrame = (frequencyHz * 2 ** ((side * settings.detuneCents) / 1200)) / sampleRate;

    return renderOscillator({ dark, bright, wander, envelope, cyclesPerFrame, startCycle: random() });
  };
  const left = oscillate(-1);
  const right = oscillate(1);
  const middle = oscillate(0);
  addInto(left, middle, 0, middleGain);
  addInto(right, middle, 0, middleGain);

  return { left, right };
}

/** Sawtooth whose partials fall off past the cut-off like a one-pole squared. */
function buildTable(input: { frequencyHz: number; cutoffHz: number; sampleRate: number }): Float64Array {
  const { frequencyHz, cutoffHz, sampleRate } = input;
  const highest = Math.min(40, Math.floor((0.4 * sampleRate) / frequencyHz));
  const table = new Float64Array(tableLength + 1);

  for (let partial = 1; partial <= highest; partial += 1) {
    const gain = 1 / (partial * (1 + ((partial * frequencyHz) / cutoffHz) ** 2));
    for (let i = 0; i <= tableLength; i += 1) {
      table[i] = (table[i] ?? 0) + gain * Math.sin((2 * Math.PI * partial * i) / tableLength);
    }
  }

  return table;
}

type CurveInput = { frames: number; sampleRate: number };

function buildEnvelope(settings: SustainedSettings, { frames, sampleRate }: CurveInput): Float32Array {
  const envelope = new Float32Array(frames).fill(1);
  fadeEdges(envelope, settings.attackSeconds * sampleRate, settings.releaseSeconds * sampleRate);

  return envelope;
}

function buildWander({ frames, sampleRate, phase }: CurveInput & { phase: number }): Float32Array {
  const wander = new Float32Array(frames);
  const radians = (2 * Math.PI * wanderHz) / sampleRate;
  for (let i = 0; i < frames; i += 1) wander[i] = 0.5 + 0.5 * Math.sin(radians * i + phase);

  return wander;
}

type OscillatorInput = {
  dark: Float64Array;
  bright: Float64Array;
  wander: Float32Array;
  envelope: Float32Array;
  cyclesPerFrame: number;
  startCycle: number;
};

function renderOscillator(input: OscillatorInput): Float32Array {
  const { dark, bright, wander, envelope, cyclesPerFrame, startCycle } = input;
  const output = new Float32Array(envelope.length);
  let cycle = startCycle;

  for (let i = 0; i < output.length; i += 1) {
    const position = cycle * tableLength;
    const index = Math.floor(position);
    const fraction = position - index;
    const low = (dark[index] ?? 0) * (1 - fraction) + (dark[index + 1] ?? 0) * fraction;
    const high = (bright[index] ?? 0) * (1 - fraction) + (bright[index + 1] ?? 0) * fraction;
    output[i] = (low + (high - low) * (wander[i] ?? 0)) * (envelope[i] ?? 0);

    cycle += cyclesPerFrame;
    if (cycle >= 1) cycle -= 1;
  }

  return output;
}
