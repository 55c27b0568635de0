import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { probeMedia } from "./probe-media";
import { runCapableFfmpeg, toPipe } from "./spawn-ffmpeg";

let folder: string;
const notAborted = new AbortController().signal;
const testPicture = (seconds: number) => [
  ...["-f", "lavfi", "-i", "testsrc2=s=320x180:r=30"],
  ...["-t", `${seconds}`],
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-spawn-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("progress counts the frames, up to the last one", async () => {
  const frames: number[] = [];
  const file = path.join(folder, "whole.mp4");

  await runCapableFfmpeg({
    args: [...testPicture(2), file],
    signal: notAborted,
    onFrames: (framesDone) => frames.push(framesDone),
  });

  expect(frames.at(-1)).toBe(60);
  expect(frames).toEqual([...frames].sort((a, b) => a - b));
  expect((await probeMedia(file)).video?.frameCount).toBe(60);
});

test("an abort leaves no process", async () => {
  const abort = new AbortController();
  const file = path.join(folder, "aborted.mp4");

  const running = runCapableFfmpeg({
    args: ["-re", ...testPicture(600), file],
    signal: abort.signal,
    onFrames: () => abort.abort(),
  });

  await expect(running).rejects.toMatchObject({ code: "CANCELLED" });
  expect(await processesThatMention(file)).toEqual([]);
});

test("what was cancelled before is not started", async () => {
  const file = path.join(folder, "never.mp4");

  await expect(
    runCapableFfmpeg({ args: [...testPicture(1), file], signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: "CANCELLED" });
  await expect(stat(file)).rejects.toThrow();
});

/** Raw pictures of 320x180, each in a different grey. */
async function* greyPictures(count: number, onPicture: (index: number) => void = () => undefined) {
  for (let index = 0; index < count; index += 1) {
    onPicture(index);
    yield await Promise.resolve(Buffer.alloc(320 * 180 * 3, index));
  }
}
const rawPictures = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "320x180", "-r", "30", "-i", "pipe:0"];

test("pictures are fed no faster than ffmpeg takes them", async () => {
  const file = path.join(folder, "fed.mp4");
  let framesDone = 0;
  let mostAhead = 0;

  await runCapableFfmpeg({
    args: ["-re", ...rawPictures, "-tune", "zerolatency", file],
    signal: notAborted,
    onFrames: (value) => {
      framesDone = value;
    },
    pipes: [
      greyPictures(90, (index) => {
        mostAhead = Math.max(mostAhead, index - framesDone);
      }),
    ],
  });

  expect((await probeMedia(file)).video?.frameCount).toBe(90);
  expect(mostAhead).toBeLessThan(80);
});

test("six pipes are fed at once", async () => {
  const file = path.join(folder, "stacked.mp4");
  const indexes = [0, 1, 2, 3, 4, 5];

  await runCapableFfmpeg({
    args: [
      ...indexes.flatMap((index) => rawPictures.with(-1, toPipe(index))),
      ...["-filter_complex", "[0][1][2][3][4][5]vstack=6", "-frames:v", "60", file],
    ],
    signal: notAborted,
    pipes: indexes.map(() => greyPictures(60)),
  });

  expect((await probeMedia(file)).video).toMatchObject({ frameCount: 60, height: 1080 });
});

test("ffmpeg may stop reading before its input ends", async () => {
  const file = path.join(folder, "early.mp4");

  await runCapableFfmpeg({
    args: [...rawPictures, "-frames:v", "5", file],
    signal: notAborted,
    pipes: [greyPictures(2000)],
  });

  expect((await probeMedia(file)).video?.frameCount).toBe(5);
});

test("an input that fails ends ffmpeg and is what is thrown", async () => {
  const file = path.join(folder, "failed-input.mp4");
  async function* failing() {
    yield* greyPictures(3);
    throw new Error("the browser is gone");
  }

  await expect(
    runCapableFfmpeg({ args: [...rawPictures, file], signal: notAborted, pipes: [failing()] }),
  ).rejects.toThrow("the browser is gone");
  expect(await processesThatMention(file)).toEqual([]);
});

test("a clip that cannot be read gives ffmpeg's words", async () => {
  const args = ["-i", "/nowhere/clip.mp4", path.join(folder, "none.mp4")];

  await expect(runCapableFfmpeg({ args, signal: notAborted })).rejects.toMatchObject({
    code: "RENDER_FAILED",
    message: expect.stringMatching(/\/nowhere\/clip\.mp4: No such file/) as string,
  });
});

test("an ffmpeg that does not get on is given up", async () => {
  const endless = async function* () {
    yield* greyPictures(1);
    await new Promise(() => undefined);
  };
  const file = path.join(folder, "stalled.mp4");

  await expect(
    runCapableFfmpeg({
      args: [...rawPictures, file],
      signal: notAborted,
      pipes: [endless()],
      stallMs: 1500,
    }),
  ).rejects.toMatchObject({ code: "RENDER_FAILED", message: expect.stringMatching(/did nothing/) as string });
  expect(await processesThatMention(file)).toEqual([]);
});

test("a full disk is called one", async () => {
  await expect(
    runCapableFfmpeg({ args: [...testPicture(20), "-f", "mpegts", "/dev/full"], signal: notAborted }),
  ).rejects.toMatchObject({ code: "STORAGE_FULL" });
});

test("ffmpeg does not outlive a process that is killed", async () => {
  const file = path.join(folder, "orphan.mp4");
  const parent = spawnProcess("e2e/processes/run-ffmpeg-forever.ts", [file]);
  await parent.waitForLine(/encoded/);
  expect(await processesThatMention(file)).not.toEqual([]);

  parent.child.kill("SIGKILL");
  await parent.exited;

  await vi.waitFor(async () => expect(await processesThatMention(file)).toEqual([]), { timeout: 2000 });
});

async function processesThatMention(text: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "pid=,args="]);

  return stdout.split("\n").filter((line) => line.includes(text));
}
