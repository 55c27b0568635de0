import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countTraces, createAccount, send, upload, startUploadWorker } from "@/e2e/setup/uploads";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { runFfmpeg } from "@/server/adapters/ffmpeg/run-ffmpeg";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import type { Account } from "@/server/auth/schema";

const signal = new AbortController().signal;
let ann: Account;
let stopWorker: () => Promise<void>;
let bob: Account;
let folder = "";

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  [ann, bob] = await Promise.all([createAccount("ann"), createAccount("bob")]);
  folder = await mkdtemp(path.join(tmpdir(), "offcamera-bombs-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await stopWorker();
  await closeDatabase();
});

/** A clip of few bytes and one color. */
async function makeClip(size: string, seconds = 0.1): Promise<Buffer> {
  const file = path.join(folder, `${size}-${seconds}.mov`);
  await runCapableFfmpeg({
    args: ["-f", "lavfi", "-i", `color=teal:s=${size}:r=10:d=${seconds}`, "-c:v", "mjpeg", file],
    signal,
  });

  return readFile(file);
}

test.each([
  ["8208x64", "bomb.mov is 8208x64 pixels; make each side at most 8192."],
  ["7680x4800", "bomb.mov is 7680x4800 pixels; make it at most 36 megapixels, such as 7680x4320."],
])("a clip of %s pixels is rejected", async (size, sentence) => {
  const bomb = await makeClip(size);

  await expect(send(ann, { name: "bomb.mov", body: bomb })).rejects.toThrow(sentence);
  expect(await countTraces()).toEqual({ rows: 0, files: [] });
});

test("the clips of one workspace are decoded one by one, and those of all two at a time", async () => {
  const clip = await makeClip("640x360", 6);
  const variants = [0, 1, 2].map((variant) =>
    Buffer.concat([clip, Buffer.from([0, 0, 0, 9, 102, 114, 101, 101, variant])]),
  );

  const ofOne = await watchChecks(Promise.all(variants.map((body) => upload(ann, "clip.mov", body))));
  expect(ofOne.checks).toBe(1);
  expect(ofOne.decoders).toBeLessThanOrEqual(1);

  const ofBoth = await watchChecks(
    Promise.all([ann, bob].map((account) => upload(account, "clip.mov", clip))),
  );
  expect(ofBoth.checks).toBe(2);
  expect(ofBoth.decoders).toBeLessThanOrEqual(2);
});

/** The most uploads that are checked, and the most decoders that run, at one moment while something is done. */
async function watchChecks(work: Promise<unknown>): Promise<{ checks: number; decoders: number }> {
  const { prisma } = await openDatabase();
  const most = { checks: 0, decoders: 0, isDone: false };
  const done = work.finally(() => (most.isDone = true));
  while (!most.isDone) {
    const checks = await prisma.upload.count({ where: { startedAt: { not: null }, endedAt: null } });
    const decoders = listProcessTree(process.pid).filter(({ name }) => /^ff(?:probe|mpeg)$/.test(name));
    most.checks = Math.max(most.checks, checks);
    most.decoders = Math.max(most.decoders, decoders.length);
  }
  await done;

  return most;
}

test("nobody sends more than a few files at once", async () => {
  const cancelled = new AbortController();
  let readCount = 0;
  /** Bodies that never end, until they are torn down. */
  const endless = () =>
    new ReadableStream<Uint8Array>(
      {
        start(controller) {
          cancelled.signal.addEventListener("abort", () => controller.error(new Error("gone")));
        },
        pull: () => void (readCount += 1),
      },
      { highWaterMark: 0 },
    );
  const held = Array.from({ length: 6 }, () => send(ann, { name: "a.mp4", body: endless() }));
  for (const one of held) one.catch(() => undefined);
  await expect.poll(() => readCount).toBe(6);

  await expect(send(ann, { name: "a.png", body: Buffer.from("x") })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
    message: "You send 6 files already; send this one when one of them has arrived.",
  });
  await expect(send(bob, { name: "a.png", body: Buffer.from("x") })).rejects.toThrow(/supported file/);

  cancelled.abort();
  await Promise.allSettled(held);
  await expect(send(ann, { name: "a.png", body: Buffer.from("x") })).rejects.toThrow(/supported file/);
});

test("a decoder that takes too long is ended", async () => {
  const endless = ["-re", "-f", "lavfi", "-i", "anullsrc", "-t", "60", "-f", "null", "-"];
  await expect(runFfmpeg("ffmpeg", endless, { timeoutMs: 300 })).rejects.toThrow(
    "ffmpeg took longer than 0.3 seconds.",
  );
});

test.runIf(process.platform === "linux")("a decoder may take only so much memory", async () => {
  const file = path.join(folder, "limits.wav");
  await runCapableFfmpeg({ args: ["-f", "lavfi", "-i", "sine=d=20", file], signal });
  const reading = runFfmpeg("ffmpeg", ["-v", "error", "-re", "-i", file, "-f", "wav", "-"], {
    timeoutMs: 3000,
  });
  reading.catch(() => undefined);
  const findDecoder = () => listProcessTree(process.pid).find(({ name }) => name === "ffmpeg")?.pid;
  await expect.poll(findDecoder).toBeDefined();

  const limits = await readFile(`/proc/${findDecoder()}/limits`, "utf8");
  expect(limits).toMatch(/^Max address space\s+4294967296 /m);
});
