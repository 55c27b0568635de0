import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeWav, encodeWav } from "../shared/wav";
import { createSine, measureAmplitude } from "../signal/signals.fixture";
import { mixInThread } from "./produce-audio-mix";

let folder: string;
let task: Parameters<typeof mixInThread>[0];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mix-in-thread-"));
  const voice = Float32Array.from({ length: 32_000 }, (_, n) => Math.sin(n / 9) / 4);
  task = {
    durationMs: 4000,
    voice: [{ wavFile: await write("voice", [voice], 16_000), startMs: 500 }],
    speech: [{ startMs: 500, endMs: 2500 }],
    music: { kind: "mood", mood: "calm", seed: 1 },
    targetLufs: -14,
    truePeakDb: -1,
    outFile: path.join(folder, "mix.wav"),
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, channels: Float32Array[], sampleRate: number): Promise<string> {
  const file = path.join(folder, `${name}.wav`);
  await writeFile(file, encodeWav({ channels, sampleRate }));

  return file;
}

const readMix = async () => decodeWav(await readFile(task.outFile));

test("the main thread goes on while another composes, mixes and encodes", async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);

  const { integratedLufs } = await mixInThread(task);
  clearInterval(ticking);

  const { channels, sampleRate } = await readMix();
  expect(channels.map(({ length }) => length)).toEqual([4 * 48_000, 4 * 48_000]);
  expect(sampleRate).toBe(48_000);
  expect(integratedLufs).toBeCloseTo(-14, 0);
  expect(ticks).toBeGreaterThan(20);
});

test("a thread that fails says why, and nothing stays of it", async () => {
  const outFile = path.join(folder, "failed.wav");
  const broken = { ...task, voice: [{ wavFile: path.join(folder, "none.wav"), startMs: 0 }], outFile };

  await expect(mixInThread({ ...task, durationMs: Number.NaN })).rejects.toThrow();
  await expect(mixInThread(broken)).rejects.toThrow(/none\.wav/);
  expect((await readdir(folder)).sort()).toEqual(["mix.wav", "voice.wav"]);
});

test("an own piece shorter than the video is heard to its end", async () => {
  const piece = createSine({ frequencyHz: 330, seconds: 0.7, sampleRate: 48_000, gain: 0.2 });
  const wavFile = await write("piece", [piece, piece], 48_000);

  await mixInThread({ ...task, durationMs: 9000, music: { kind: "file", wavFile } });

  for (const side of (await readMix()).channels) {
    for (let second = 3; second < 7; second += 0.5) {
      const stretch = side.subarray(second * 48_000, (second + 0.5) * 48_000);
      expect(measureAmplitude(stretch, 330, 48_000), `at ${second} s`).toBeGreaterThan(0.01);
    }
  }
});
