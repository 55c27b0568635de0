import {
  type KickSettings,
  type NoiseSettings,
  type Partial,
  renderKick,
  renderNoiseHit,
  renderStruckTone,
  type StruckSettings,
} from "./tones/struck-tones";
import { type SustainedSettings, renderSustainedTone } from "./tones/sustained-tone";
import type { Tone, ToneInput } from "./tones/tone";

export type Instrument = {
  render: (input: ToneInput) => Tone;
  levelDb: number;
  /** Share that goes to the reverb, in dB; -Infinity for none. */
  sendDb: number;
};

/** Partials 1..count of a string; felt and palm take the highs (`brightnessHz`) and shorten them. */
function stringPartials(
  count: number,
  options: { brightnessHz: number; decaySeconds: number; stiffness: number },
) {
  const { brightnessHz, decaySeconds, stiffness } = options;

  return (frequencyHz: number): Partial[] =>
    Array.from({ length: count }, (_, index) => {
      const number = index + 1;

      return {
        // Inharmonicity of a stiff string (Fletcher 1964).
        ratio: number * Math.sqrt(1 + stiffness * number ** 2),
        gain: Math.exp((-number * frequencyHz) / brightnessHz) / number,
        decaySeconds: (decaySeconds * Math.sqrt(262 / frequencyHz)) / (1 + 0.35 * index),
      };
    });
}

/** A bar or tine: few partials, far apart, each with its own decay at middle C. */
function barPartials(partials: readonly Partial[]) {
  return (frequencyHz: number): Partial[] =>
    partials.map((partial) => ({
      ...partial,
      decaySeconds: partial.decaySeconds * Math.sqrt(262 / frequencyHz),
    }));
}

const struck = (settings: StruckSettings) => (input: ToneInput) => renderStruckTone(settings, input);
const sustained = (settings: SustainedSettings) => (input: ToneInput) => renderSustainedTone(settings, input);
const noise = (settings: NoiseSettings) => (input: ToneInput) => renderNoiseHit(settings, input);
const kick = (settings: KickSettings) => (input: ToneInput) => renderKick(settings, input);

export const instruments = {
  warmPad: {
    render: sustained({
      darkHz: 600,
      brightHz: 2200,
      detuneCents: 7,
      attackSeconds: 0.9,
      releaseSeconds: 1.8,
    }),
    levelDb: -23,
    sendDb: -5,
  },
  darkPad: {
    render: sustained({
      darkHz: 340,
      brightHz: 1100,
      detuneCents: 9,
      attackSeconds: 1.4,
      releaseSeconds: 2.2,
    }),
    levelDb: -21.5,
    sendDb: -4,
  },
  feltPiano: {
    render: struck({
      partials: stringPartials(14, { brightnessHz: 2600, decaySeconds: 4.5, stiffness: 0.0004 }),
      detuneCents: 1.6,
      attackMs: 7,
      isDamped: false,
    }),
    levelDb: -12,
    sendDb: -8,
  },
  electricPiano: {
    render: struck({
      partials: barPartials([
        { ratio: 1, gain: 1, decaySeconds: 3 },
        { ratio: 2, gain: 0.22, decaySeconds: 2 },
        { ratio: 3, gain: 0.09, decaySeconds: 1.2 },
        { ratio: 7.1, gain: 0.025, decaySeconds: 0.35 },
      ]),
      detuneCents: 4,
      attackMs: 8,
      isDamped: true,
    }),
    levelDb: -15,
    sendDb: -10,
  },
  marimba: {
    render: struck({
      partials: barPartials([
        { ratio: 1, gain: 1, decaySeconds: 1.3 },
        { ratio: 3.93, gain: 0.2, decaySeconds: 0.35 },
        { ratio: 9.2, gain: 0.05, decaySeconds: 0.1 },
      ]),
      detuneCents: 2,
      attackMs: 3,
      isDamped: false,
    }),
    levelDb: -11,
    sendDb: -9,
  },
  mutedPluck: {
    render: struck({
      partials: stringPartials(16, { brightnessHz: 3400, decaySeconds: 0.75, stiffness: 0.0001 }),
      detuneCents: 6,
      attackMs: 4,
      isDamped: false,
    }),
    levelDb: -13,
    sendDb: -10,
  },
  bell: {
    render: struck({
      partials: barPartials([
        { ratio: 1, gain: 1, decaySeconds: 4 },
        { ratio: 2.76, gain: 0.2, decaySeconds: 1.5 },
        { ratio: 5.4, gain: 0.05, decaySeconds: 0.6 },
      ]),
      detuneCents: 3,
      attackMs: 6,
      isDamped: false,
    }),
    levelDb: -20,
    sendDb: -3,
  },
  roundBass: {
    render: struck({
      partials: stringPartials(6, { brightnessHz: 260, decaySeconds: 3.2, stiffness: 0 }),
      detuneCents: 0,
      attackMs: 14,
      isDamped: true,
    }),
    levelDb: -11,
    sendDb: -Infinity,
  },
  pluckedBass: {
    render: struck({
      partials: stringPartials(8, { brightnessHz: 420, decaySeconds: 0.6, stiffness: 0.0001 }),
      detuneCents: 0,
      attackMs: 7,
      isDamped: true,
    }),
    levelDb: -9,
    sendDb: -20,
  },
  softKick: {
    render: kick({ fromHz: 105, toHz: 46, sweepSeconds: 0.03, decaySeconds: 0.4 }),
    levelDb: -9,
    sendDb: -Infinity,
  },
  heartKick: {
    render: kick({ fromHz: 70, toHz: 40, sweepSeconds: 0.05, decaySeconds: 0.7 }),
    levelDb: -9,
    sendDb: -14,
  },
  hat: {
    render: noise({ kind: "high", frequencyHz: 8000, q: 0.7, attackMs: 1, decaySeconds: 0.09 }),
    levelDb: -18,
    sendDb: -16,
  },
  shaker: {
    render: noise({ kind: "band", frequencyHz: 6500, q: 0.9, attackMs: 18, decaySeconds: 0.12 }),
    levelDb: -16,
    sendDb: -16,
  },
  brush: {
    render: noise({ kind: "band", frequencyHz: 3600, q: 0.5, attackMs: 12, decaySeconds: 0.25 }),
    levelDb: -15,
    sendDb: -12,
  },
  snap: {
    render: noise({ kind: "band", frequencyHz: 1900, q: 2, attackMs: 2, decaySeconds: 0.16 }),
    levelDb: -13,
    sendDb: -7,
  },
  clock: {
    render: noise({ kind: "band", frequencyHz: 2600, q: 9, attackMs: 1, decaySeconds: 0.06 }),
    levelDb: -8,
    sendDb: -9,
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof instruments;
