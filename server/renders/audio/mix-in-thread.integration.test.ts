import { expect, test } from "vitest";
import { mixInThread } from "./mix-in-thread";

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

test("the main thread goes on while another composes and mixes", async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);

  const { left, integratedLufs } = await mixInThread(task);
  clearInterval(ticking);

  expect(left).toHaveLength(4 * 48_000);
  expect(integratedLufs).toBeCloseTo(-14, 0);
  expect(ticks).toBeGreaterThan(20);
});

test("a thread that fails says why", async () => {
  await expect(mixInThread({ ...task, durationMs: Number.NaN })).rejects.toThrow();
});
