/** Signals for tests: a measurement is only as true as the signal it is made on. */

import { defaultWindowFrames, type MakeSound, type Sound, type WritableSound } from "../shared/sound";

type SineInput = { frequencyHz: number; seconds: number; sampleRate: number; gain: number; phase?: number };

/** A steady sine. */
export function createSine({ frequencyHz, seconds, sampleRate, gain, phase = 0 }: SineInput): Float32Array {
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  const radians = (2 * Math.PI * frequencyHz) / sampleRate;
  for (let i = 0; i < samples.length; i += 1) samples[i] = gain * Math.sin(radians * i + phase);

  return samples;
}

/** Amplitude of one frequency in a stretch of sound (Goertzel's sum with a Hann window). */
export function measureAmplitude(samples: Float32Array, frequencyHz: number, sampleRate: number): number {
  const radians = (2 * Math.PI * frequencyHz) / sampleRate;
  let real = 0;
  let imaginary = 0;
  let weight = 0;

  samples.forEach((sample, i) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
    real += window * sample * Math.cos(radians * i);
    imaginary += window * sample * Math.sin(radians * i);
    weight += window;
  });

  return (2 * Math.hypot(real, imaginary)) / weight;
}

/** Largest bend (second difference) between two frames: a click bends far more than any music or speech. */
export function measureSharpestBend(samples: Float32Array, from: number, to: number): number {
  let sharpest = 0;

  for (let i = Math.max(2, from); i < to; i += 1) {
    const bend = (samples[i] ?? 0) - 2 * (samples[i - 1] ?? 0) + (samples[i - 2] ?? 0);
    sharpest = Math.max(sharpest, Math.abs(bend));
  }

  return sharpest;
}

/** Whether two sounds are the same to the last bit; a matcher would take seconds over so many numbers. */
export function isSameSound(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((sample, i) => Object.is(sample, other[i]));
}

/** A sound in memory that wraps the given arrays. */
export function toSound(channels: Float32Array[], windowFrames = defaultWindowFrames): WritableSound {
  const frames = channels[0]?.length ?? 0;

  return {
    ...{ frames, channelCount: channels.length, windowFrames },

    read(channel, start, target) {
      target.fill(0);
      const from = Math.max(0, start);
      const part = channels[channel]?.subarray(from, Math.max(from, start + target.length));
      if (part && from - start < target.length) target.set(part, from - start);
    },

    write: (channel, start, samples) => channels[channel]?.set(samples, start),
    discard: () => undefined,
  };
}

/** Makes sounds in memory that are processed in windows of `windowFrames` frames. */
export function makeSoundsOf(windowFrames = defaultWindowFrames): MakeSound {
  return (channelCount, frames) =>
    toSound(
      Array.from({ length: channelCount }, () => new Float32Array(frames)),
      windowFrames,
    );
}

/** All samples of a sound. */
export function readAll(sound: Sound): Float32Array[] {
  return Array.from({ length: sound.channelCount }, (_, channel) => {
    const samples = new Float32Array(sound.frames);
    sound.read(channel, 0, samples);

    return samples;
  });
}

/** Left and right of a stereo sound. */
export function readStereo(sound: Sound): { left: Float32Array; right: Float32Array } {
  const [left = new Float32Array(), right = new Float32Array()] = readAll(sound);

  return { left, right };
}
