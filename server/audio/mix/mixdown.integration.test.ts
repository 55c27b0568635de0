import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { createFliteEngine } from "@/server/adapters/speech/flite/flite-engine";
import { type MixedSamples, type MixOfSamples, mixSamples } from "@/server/audio/mix/mixdown.fixture";
import { composeMusic } from "@/server/audio/music/compose-music";
import { decodeWav, encodeWav } from "@/server/audio/shared/wav";
import { makeSoundsOf, readStereo } from "@/server/audio/signal/signals.fixture";
import { measureLoudness } from "@/server/audio/signal/loudness";
import { measureTruePeak } from "@/server/audio/signal/true-peak";

const loudnormSchema = z.object({ input_i: z.coerce.number(), input_tp: z.coerce.number() });

const sentences = [
  "The quiet river carried small boats past the village every morning.",
  "Scientists measured forty seven percent more energy than expected, six times since Sunday.",
  "Why does it matter? Because storage costs have fallen by half.",
];

let folder: string;
let mix: MixOfSamples;
let spoken: { startMs: number; endMs: number }[];

/** A short video's sound, as it is really made: the built-in voice over music. */
async function mixNarration(): Promise<MixOfSamples> {
  const engine = createFliteEngine();
  const voice: MixedSamples["voice"][number][] = [];
  let startMs = 1500;

  for (const sentence of sentences) {
    const { samples, sampleRate } = await engine.synthesizeSentence({
      words: sentence.split(" "),
      voiceId: "rms",
      speed: 1,
    });
    // Another voice speaks the second sentence, far more softly.
    const isOther = voice.length === 1;
    voice.push({
      ...{ samples: isOther ? samples.map((sample) => 0.1 * sample) : samples, sampleRate, startMs },
      ...(isOther && { voiceId: "other" }),
    });
    startMs += (1000 * samples.length) / sampleRate + 400;
  }

  await engine.close();
  const speech = voice.map((clip) => ({
    startMs: clip.startMs,
    endMs: clip.startMs + (1000 * clip.samples.length) / clip.sampleRate,
  }));
  const durationMs = startMs + 2000;
  spoken = speech;
  const music = readStereo(
    composeMusic({ mood: "hopeful", seed: 3, durationMs, sampleRate: 48_000, makeSound: makeSoundsOf() }),
  );

  return mixSamples({ durationMs, voice, music, speech, targetLufs: -14, truePeakDb: -1 });
}

async function measureWithFfmpeg(file: string) {
  const { stderr } = await runFfmpeg("ffmpeg", [
    "-i",
    file,
    "-af",
    "loudnorm=print_format=json",
    "-f",
    "null",
    "-",
  ]);

  return loudnormSchema.parse(JSON.parse(stderr.slice(stderr.lastIndexOf("{"), stderr.lastIndexOf("}") + 1)));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mix-audio-"));
  mix = await mixNarration();
  const file = encodeWav({ channels: [mix.left, mix.right], sampleRate: mix.sampleRate });
  await writeFile(path.join(folder, "mix.wav"), file);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("ffmpeg measures the loudness and the true peak that we measure", async () => {
  const measured = await measureWithFfmpeg(path.join(folder, "mix.wav"));

  expect(Math.abs(measured.input_i - mix.integratedLufs)).toBeLessThan(0.2);
  expect(Math.abs(measured.input_tp - mix.truePeakDb)).toBeLessThan(0.2);
  expect(Math.abs(measured.input_i + 14)).toBeLessThan(0.5);
});

test("after AAC at 192 kb/s it is still at -14 LUFS with its true peak under -1 dBTP", async () => {
  const wav = path.join(folder, "mix.wav");
  const mp4 = path.join(folder, "mix.mp4");
  const decoded = path.join(folder, "decoded.wav");
  await runFfmpeg("ffmpeg", [
    "-v",
    "error",
    "-i",
    wav,
    "-c:a",
    "libfdk_aac",
    "-b:a",
    "192k",
    "-f",
    "mp4",
    mp4,
  ]);
  await runFfmpeg("ffmpeg", ["-v", "error", "-i", mp4, "-c:a", "pcm_s16le", "-f", "wav", decoded]);
  const { channels } = decodeWav(await readFile(decoded));
  const measured = await measureWithFfmpeg(mp4);

  expect(measureTruePeak(channels)).toBeLessThanOrEqual(-1);
  expect(measured.input_tp).toBeLessThanOrEqual(-1);
  expect(Math.abs(measured.input_i + 14)).toBeLessThan(0.5);
});

test("no sentence is louder than another, whoever says it", () => {
  const levels = spoken.map(({ startMs, endMs }) => {
    const [from, to] = [startMs, endMs].map((ms) => Math.round(ms * 48));

    return measureLoudness([mix.left.subarray(from, to), mix.right.subarray(from, to)], mix.sampleRate);
  });

  expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(2);
});

test("nothing clicks where sentences begin and end: their edges are no steeper than speech is", () => {
  const steps = mix.left.map((sample, index) => Math.abs(sample - (mix.left[index - 1] ?? 0)));
  const steepest = (ms: number, aroundMs: number) =>
    Math.max(...steps.subarray((ms - aroundMs) * 48, (ms + aroundMs) * 48));
  const usual = Math.max(...spoken.map(({ startMs, endMs }) => steepest((startMs + endMs) / 2, 500)));

  for (const { startMs, endMs } of spoken) {
    expect(steepest(startMs, 5)).toBeLessThan(usual / 4);
    expect(steepest(endMs, 5)).toBeLessThan(usual / 4);
  }
});
