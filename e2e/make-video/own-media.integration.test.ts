import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { decodeToWav } from "@/server/adapters/ffmpeg/convert-media";
import { type MediaFacts, probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { createSine, measureAmplitude } from "@/server/audio/signal/signals.fixture";
import { decodeWav, encodeWav } from "@/server/audio/shared/wav";
import { createFolder, makeVideo } from "./run-make-video";

const fps = 30;
const clipFrames = 45;
const wall = { r: 200, g: 40, b: 40 };
const humHz = 220;

/** The photo stands in silence; then the clip, shorter than its scene, is spoken over. */
const script = `---
format: square
theme: signal
music: hum.wav
---

![a wall](wall.png)

![passing windows](windows.mp4)

Now it moves past us.
`;

let folder: string;
let durationS: number;
let facts: MediaFacts;
/** What is seen above the captions in each frame, as RGB samples. */
let frames: Buffer[];
/** When the first frame of the clip's scene is shown. */
let clipStartFrame: number;

beforeAll(async () => {
  folder = await createFolder({
    "own.md": script,
    "wall.png": await sharp({ create: { width: 640, height: 480, channels: 3, background: wall } })
      .png()
      .toBuffer(),
    // Shorter than the silence before the first word.
    "hum.wav": encodeWav({
      channels: [createSine({ frequencyHz: humHz, seconds: 0.6, sampleRate: 48_000, gain: 0.3 })],
      sampleRate: 48_000,
    }),
  });
  await filmWindows();

  const result = await makeVideo(folder, ["own.md"]);

  durationS = result.durationS;
  facts = await probeMedia(result.file);
  frames = await decodeFrames(result.file);
  clipStartFrame = frames.findIndex((frame) => measureDistance(frame, paint(wall)) > 12);
}, 300_000);

test("the video has a picture and sound of one length", () => {
  expect(facts.video).toMatchObject({ codec: "h264", width: 540, height: 540, fps });
  expect(facts.video?.frameCount).toBe(frames.length);
  expect(frames.length).toBe(Math.round(durationS * fps));
  expect(Math.abs((facts.audio?.durationMs ?? 0) - durationS * 1000)).toBeLessThan(50);
});

test("the photo is seen in its own colour while its scene lasts", () => {
  expect(clipStartFrame).toBeGreaterThan(2.5 * fps);
  for (const frame of frames.slice(0, 2.5 * fps)) expect(measureDistance(frame, paint(wall))).toBeLessThan(4);
});

test("the clip moves in every frame of its scene, and starts over when it has ended", () => {
  const inScene = frames.slice(clipStartFrame + fps / 2);
  expect(inScene.length).toBeGreaterThan(clipFrames + 5);

  for (const [index, frame] of inScene.entries()) {
    const next = inScene[index + 1];
    const sameInNextRound = inScene[index + clipFrames];
    if (next) expect(measureDistance(frame, next), `frame ${index}`).toBeGreaterThan(15);
    if (sameInNextRound) expect(measureDistance(frame, sameInNextRound), `frame ${index}`).toBeLessThan(8);
  }
});

test("the music, shorter than the video, goes on where nobody speaks and goes out with the video", async () => {
  const wavFile = path.join(folder, "own.wav");
  await decodeToWav(path.join(folder, "own.mp4"), wavFile);
  const [left = new Float32Array()] = decodeWav(await readFile(wavFile)).channels;
  const measureHum = (fromS: number, toS: number) =>
    measureAmplitude(left.subarray(fromS * 48_000, toS * 48_000), humHz, 48_000);
  const beginning = measureHum(0.1, 0.5);

  expect(beginning).toBeGreaterThan(0.02);
  for (let second = 0.5; second < 2.5; second += 0.25) {
    expect(measureHum(second, second + 0.25), `at ${second} s`).toBeGreaterThan(0.5 * beginning);
  }
  expect(measureHum(durationS - 1.2, durationS - 0.8)).toBeGreaterThan(0.1 * beginning);
  expect(measureHum(durationS - 0.1, durationS)).toBeLessThan(0.05 * beginning);
});

/** A clip of coloured windows that pass by, 16 pixels a frame: none of its frames is like another. */
async function filmWindows(): Promise<void> {
  const street = path.join(folder, "street.png");
  const colors = Uint8Array.from({ length: 66 * 12 * 3 }, (_, i) => (97 * i + 31 * ((i * i) % 61)) % 256);
  await sharp(colors, { raw: { width: 66, height: 12, channels: 3 } })
    .resize(66 * 16, 12 * 16, { kernel: "nearest" })
    .png()
    .toFile(street);

  await runFfmpeg("ffmpeg", [
    ...["-v", "error", "-loop", "1", "-framerate", String(fps), "-i", street],
    ...["-vf", "crop=320:180:16*n:0", "-frames:v", String(clipFrames)],
    ...["-c:v", "libx264", "-pix_fmt", "yuv420p", path.join(folder, "windows.mp4")],
  ]);
}

const small = { width: 120, height: 120 };
const aboveCaptions = { left: 0, top: 0, width: 120, height: 60 };

async function decodeFrames(file: string): Promise<Buffer[]> {
  const directory = path.join(folder, "frames");
  await mkdir(directory);
  await runFfmpeg("ffmpeg", [
    ...["-v", "error", "-i", file, "-vf", `scale=${small.width}:${small.height}`],
    ...["-c:v", "png", "-f", "image2", path.join(directory, "%04d.png")],
  ]);
  const names = (await readdir(directory)).sort();

  return Promise.all(
    names.map((name) =>
      sharp(path.join(directory, name)).extract(aboveCaptions).removeAlpha().raw().toBuffer(),
    ),
  );
}

function paint({ r, g, b }: { r: number; g: number; b: number }): Buffer {
  return Buffer.from(
    Array(aboveCaptions.width * aboveCaptions.height)
      .fill([r, g, b])
      .flat(),
  );
}

/** Mean difference of two pictures' samples, 0..255. */
function measureDistance(one: Buffer, other: Buffer): number {
  let sum = 0;
  for (const [index, sample] of one.entries()) sum += Math.abs(sample - (other[index] ?? 0));

  return sum / one.length;
}
