import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../shared/seeded-random";
import { createSine, isSameSound, measureSharpestBend, readStereo, toSound } from "../signal/signals.fixture";
import { loopMusic as loopSound } from "./loop-music";

/** Low, so that a property is checked over minutes of music in a moment. */
const sampleRate = 1000;

type LoopInput = { music: { left: Float32Array; right: Float32Array }; frames: number; sampleRate: number };

function loopMusic({ music, ...length }: LoopInput) {
  return readStereo(loopSound({ music: toSound([music.left, music.right]), ...length }));
}

const stereo = (left: Float32Array, right = left) => ({ left, right });
const sine = (frequencyHz: number, seconds: number, rate = sampleRate) =>
  createSine({ frequencyHz, seconds, sampleRate: rate, gain: 0.5, phase: Math.PI / 2 });

function noise(seconds: number): Float32Array {
  const random = createSeededRandom(7);

  return Float32Array.from({ length: seconds * sampleRate }, () => random() - 0.5);
}

/** The lowest and the highest level (RMS) of any tenth of a second. */
function measureLevels(samples: Float32Array): { lowest: number; highest: number } {
  const step = sampleRate / 10;
  const levels = Array.from({ length: Math.floor(samples.length / step) }, (_, index) =>
    Math.hypot(...samples.subarray(index * step, (index + 1) * step)),
  ).map((sum) => sum / Math.sqrt(step));

  return { lowest: Math.min(...levels), highest: Math.max(...levels) };
}

describe("music that is looped", () => {
  it("fills a video of any length, whatever its own, without a gap and without a jump", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 0, max: 120_000 }),
        (pieceFrames, frames) => {
          const piece = new Float32Array(pieceFrames).fill(0.5);
          const { left, right } = loopMusic({ music: stereo(piece), frames, sampleRate });
          const heard = left.subarray(0, frames);

          expect(left.length).toBeGreaterThanOrEqual(frames);
          expect(right).toHaveLength(left.length);
          expect(heard.every((sample) => sample > 0.49 && sample < 0.5 * Math.SQRT2 + 0.01)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never jumps at a joint: a sine is nowhere bent more than two of it at once would be", () => {
    const rate = 16_000;
    for (const seconds of [0.2, 0.9, 3.3, 11.7]) {
      for (const frequencyHz of [110, 441.3, 997]) {
        const source = sine(frequencyHz, seconds, rate);
        const { left } = loopMusic({ music: stereo(source), frames: 30 * rate, sampleRate: rate });
        const own = measureSharpestBend(source, 0, source.length);

        expect(measureSharpestBend(left, 0, left.length)).toBeLessThan(1.05 * Math.SQRT2 * own);
      }
    }
  });

  it("stays as loud through its joints as it is between them", () => {
    const source = noise(7);
    const { left } = loopMusic({ music: stereo(source), frames: 60 * sampleRate, sampleRate });
    const own = measureLevels(source);
    const { lowest, highest } = measureLevels(left);

    expect(lowest).toBeGreaterThan(0.9 * own.lowest);
    expect(highest).toBeLessThan(1.1 * own.highest);
  });

  it("crosses into itself in two seconds, and is untouched before", () => {
    const source = noise(10);
    const { left } = loopMusic({ music: stereo(source), frames: 30 * sampleRate, sampleRate });

    expect(isSameSound(left.subarray(0, 8000), source.subarray(0, 8000))).toBe(true);
    expect(isSameSound(left.subarray(8000, 10_000), source.subarray(8000, 10_000))).toBe(false);
    expect(isSameSound(left.subarray(10_000, 16_000), source.subarray(2000, 8000))).toBe(true);
  });

  it("leaves out the silence that its file begins and ends with", () => {
    const padded = new Float32Array(16 * sampleRate);
    padded.set(noise(10), 3 * sampleRate);
    const { left } = loopMusic({ music: stereo(padded), frames: 60 * sampleRate, sampleRate });

    expect(measureLevels(left).lowest).toBeGreaterThan(0.8 * measureLevels(noise(10)).lowest);
  });

  it("keeps left and right apart, and together in time", () => {
    const music = stereo(noise(3), new Float32Array(3 * sampleRate).fill(0.25));
    const looped = loopMusic({ music, frames: 20 * sampleRate, sampleRate });

    expect(isSameSound(looped.left, loopMusic({ ...forTwenty(music.left) }).left)).toBe(true);
    expect(isSameSound(looped.right, loopMusic({ ...forTwenty(music.right) }).left)).toBe(true);
  });

  function forTwenty(samples: Float32Array) {
    return { music: stereo(samples), frames: 20 * sampleRate, sampleRate };
  }
});

it("read in pieces, it is what it is as a whole", () => {
  const looped = loopSound({ music: toSound([noise(3)]), frames: 20 * sampleRate, sampleRate });
  const whole = new Float32Array(looped.frames);
  looped.read(0, 0, whole);

  for (const start of [0, 1, 1500, 2999, 7777, 19_500]) {
    const part = new Float32Array(500);
    looped.read(0, start, part);

    expect(isSameSound(part, whole.slice(start, start + 500)), `from ${start} on`).toBe(true);
  }
});

describe("music that is not looped", () => {
  it("is that which is as long as the video or longer", () => {
    for (const seconds of [10, 15]) {
      const music = toSound([noise(seconds), noise(seconds)]);

      expect(loopSound({ music, frames: 10 * sampleRate, sampleRate })).toBe(music);
    }
  });

  it("is silence, and nothing at all", () => {
    for (const frames of [0, 500]) {
      const music = toSound([new Float32Array(frames), new Float32Array(frames)]);

      expect(loopSound({ music, frames: 10 * sampleRate, sampleRate })).toBe(music);
    }
  });
});
