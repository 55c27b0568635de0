import { fadeEdges } from "../../shared/buffers";
import { createBiquad, designBandPass, designHighPass } from "../../signal/biquad";
import type { Tone, ToneInput } from "./tone";

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
