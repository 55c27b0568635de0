import { expect, test } from "vitest";
import { decodeWav } from "../shared/wav";
import { createSine, measureAmplitude } from "../signal/signals.fixture";
import { mixInThread } from "./produce-audio-mix";

const task = {
  durationMs: 4000,
  voice: [
    {
      samples: Float32Array.from({ length: 32_000 }, (_, n) => Math.sin(n / 9) / 4),
      sampleRate: 16_000,
      startMs: 500,
    },
  ],
  speech: [{ startMs: 500, endMs: 2500 }],
  music: { kind: "mood" as const, mood: "calm" as const, seed: 1 },
  targetLufs: -14,
  truePeakDb: -1,
};

test("the main thread goes on while another composes, mixes and encodes", async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);

  const { wav, integratedLufs } = await mixInThread(task);
  clearInterval(ticking);

  const { channels, sampleRate } = decodeWav(Buffer.from(wav));
  expect(channels.map(({ length }) => length)).toEqual([4 * 48_000, 4 * 48_000]);
  expect(sampleRate).toBe(48_000);
  expect(integratedLufs).toBeCloseTo(-14, 0);
  expect(ticks).toBeGreaterThan(20);
});

test("a thread that fails says why", async () => {
  await expect(mixInThread({ ...task, durationMs: Number.NaN })).rejects.toThrow();
});

test("an own piece shorter than the video is heard to its end", async () => {
  const piece = createSine({ frequencyHz: 330, seconds: 0.7, sampleRate: 48_000, gain: 0.2 });

  const { wav } = await mixInThread({
    ...task,
    durationMs: 9000,
    music: { kind: "samples", left: piece, right: piece },
  });

  for (const side of decodeWav(Buffer.from(wav)).channels) {
    for (let second = 3; second < 7; second += 0.5) {
      const stretch = side.subarray(second * 48_000, (second + 0.5) * 48_000);
      expect(measureAmplitude(stretch, 330, 48_000), `at ${second} s`).toBeGreaterThan(0.01);
    }
  }
});
