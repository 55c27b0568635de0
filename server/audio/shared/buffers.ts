/** Left and right, of equal length, -1..1. */
export type StereoBuffer = { left: Float32Array; right: Float32Array };

/** Adds `gain * source` to `target` from frame `atFrame` on; what lies outside `target` is dropped. */
export function addInto(target: Float32Array, source: Float32Array, atFrame: number, gain: number): void {
  const from = Math.max(0, -atFrame);
  const to = Math.min(source.length, target.length - atFrame);

  for (let i = from; i < to; i += 1) {
    const at = i + atFrame;
    target[at] = (target[at] ?? 0) + gain * (source[i] ?? 0);
  }
}

/** Multiplies every sample by `gain`, in place. */
export function scaleInPlace(samples: Float32Array, gain: number): void {
  for (let i = 0; i < samples.length; i += 1) samples[i] = (samples[i] ?? 0) * gain;
}

/** Raised-cosine step from 0 (at `position` <= 0) to 1 (at `position` >= 1). */
export function smoothStep(position: number): number {
  if (position <= 0) return 0;
  if (position >= 1) return 1;

  return 0.5 - 0.5 * Math.cos(Math.PI * position);
}

/** Fades the first `fadeIn` and the last `fadeOut` frames in place, so that an edge is never a click. */
export function fadeEdges(samples: Float32Array, fadeIn: number, fadeOut: number): void {
  fadeEdgesOf({ samples, start: 0, frames: samples.length, fadeIn, fadeOut });
}

type FadeInput = {
  samples: Float32Array;
  /** The frame of the sound at which `samples` begin, and the sound's length. */
  start: number;
  frames: number;
  fadeIn: number;
  fadeOut: number;
};

/** The same for a window of a sound. */
export function fadeEdgesOf({ samples, start, frames, fadeIn, fadeOut }: FadeInput): void {
  const fadeInFrames = Math.min(Math.ceil(fadeIn), frames);
  const fadeOutFrames = Math.min(Math.ceil(fadeOut), frames);

  for (let i = 0; i < Math.min(samples.length, fadeInFrames - start); i += 1) {
    samples[i] = (samples[i] ?? 0) * smoothStep((start + i) / fadeInFrames);
  }

  for (let i = Math.max(0, frames - fadeOutFrames - start); i < samples.length; i += 1) {
    samples[i] = (samples[i] ?? 0) * smoothStep((frames - 1 - start - i) / fadeOutFrames);
  }
}

/** Largest magnitude among the samples `from`..`to` (the end is not part of it); 0 if there are none. */
export function findLargest(samples: Float32Array, from = 0, to = samples.length): number {
  const end = Math.min(to, samples.length);
  let largest = 0;

  for (let i = Math.max(0, from); i < end; i += 1) {
    const magnitude = Math.abs(samples[i] ?? 0);
    if (magnitude > largest) largest = magnitude;
  }

  return largest;
}

/** Amplitude factor of a level in dB: 10^(dB/20). */
export function decibelsToGain(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** Level in dB of an amplitude factor; -Infinity for 0. */
export function gainToDecibels(gain: number): number {
  return 20 * Math.log10(gain);
}
