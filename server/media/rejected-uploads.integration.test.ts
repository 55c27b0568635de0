import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Account } from "@/server/auth/schema";
import { runCapableFfmpeg } from "@/server/adapters/ffmpeg/spawn-ffmpeg";
import { makeClip, ordinaryEncoding } from "@/server/adapters/renderer/layered/backgrounds/clips.fixture";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { countTraces, createAccount, send, streamZeros, startUploadWorker } from "@/e2e/setup/uploads";
import { pngHeader } from "./png.fixture";

let ann: Account;
let stopWorker: () => Promise<void>;
let directory: string;
let clip: Buffer;
let webm: Buffer;
let flac: Buffer;
let photo: Buffer;
let font: Buffer;

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  ann = await createAccount("ann");
  directory = await mkdtemp(path.join(tmpdir(), "uploads-"));
  const film = async (name: string, encoding: string[]) => {
    const file = path.join(directory, name);
    await makeClip({ file, rate: "30", size: "320x240", seconds: 6, encoding });

    return readFile(file);
  };
  clip = await film("clip.mp4", [...ordinaryEncoding, "-movflags", "+faststart"]);
  webm = await film("clip.webm", ["-c:v", "libvpx", "-b:v", "300k"]);
  const sound = path.join(directory, "noise.flac");
  await runCapableFfmpeg({
    args: ["-f", "lavfi", "-i", "anoisesrc=d=6", sound],
    signal: new AbortController().signal,
  });
  flac = await readFile(sound);
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  font = await readFile("node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
});
afterAll(async () => {
  await rm(directory, { recursive: true });
  await stopWorker();
  await closeDatabase();
});

afterEach(async () => {
  // A check that began before its browser left removes its own files when it ends.
  await expect.poll(countTraces).toEqual({ rows: 0, files: [] });
});

const reject = (name: string, body: Buffer) => send(ann, { name, body });

describe("a file is judged by what it holds", () => {
  it("a program under a picture's name", async () => {
    const program = Buffer.concat([
      await readFile(process.execPath).then((bytes) => bytes.subarray(0, 300_000)),
    ]);

    await expect(reject("reef.jpg", program)).rejects.toThrow(/^reef\.jpg holds a program\. Supported: JPEG/);
    await expect(reject("reef.jpg", Buffer.from("MZ\u0090\0".repeat(99)))).rejects.toThrow(/holds a program/);
  });

  it.each([
    ["bare", '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'],
    ["with a script", "<?xml version='1.0'?>\n<!-- a --><svg onload='x()'><script>alert(1)</script></svg>"],
    ["after a document type", "\ufeff<!DOCTYPE svg>\n<svg:svg></svg:svg>"],
  ])("an SVG, %s", async (_how, text) => {
    await expect(reject("logo.png", Buffer.from(text))).rejects.toThrow(
      /is an SVG drawing.*save it as a PNG/,
    );
  });

  it("text, a web page, an archive and nothing at all", async () => {
    await expect(reject("a.jpg", Buffer.from("just words"))).rejects.toThrow(/isn’t a supported file/);
    await expect(reject("a.jpg", Buffer.from("<html><svg></svg></html>"))).rejects.toThrow(/supported/);
    await expect(reject("a.zip", Buffer.from("504b0304140000000800", "hex"))).rejects.toThrow(
      /application\/zip/,
    );
    await expect(reject("a.jpg", Buffer.alloc(0))).rejects.toThrow("a.jpg is empty; save it again.");
  });

  it("a play list that names a file of this machine", async () => {
    const list = Buffer.from("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n");

    await expect(reject("clip.mp4", list)).rejects.toThrow(/isn’t a supported file/);
  });
});

describe("a picture must be drawable", () => {
  it("one of billions of pixels is rejected before it is decoded", async () => {
    await expect(reject("bomb.png", pngHeader(50_000, 50_000))).rejects.toThrow(
      "bomb.png is 50000x50000 pixels; make each side at most 12000.",
    );
  });

  it("one that is cut off", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const whole = await sharp({ create: { width: 600, height: 600, channels: 3, background: "teal", noise } })
      .jpeg()
      .toBuffer();

    await expect(reject("cut.jpg", whole.subarray(0, 20_000))).rejects.toThrow(/is cut off or damaged/);
  });
});

describe("a clip must be there to its end", () => {
  it.each([0.3, 0.6, 0.9])("an MP4 whose header says more than its first %d", async (share) => {
    await expect(reject("cut.mp4", clip.subarray(0, clip.length * share))).rejects.toThrow(
      /its end cannot be decoded|cannot be read as a clip/,
    );
  });

  it("an MP4 of the right length whose second half is zeros", async () => {
    const holed = Buffer.concat([clip.subarray(0, clip.length / 2), Buffer.alloc(clip.length / 2)]);

    await expect(reject("holed.mp4", holed)).rejects.toThrow(/its end cannot be decoded/);
  });

  it("a WebM that is cut off, and one whose header is all there is", async () => {
    await expect(reject("cut.webm", webm.subarray(0, webm.length * 0.6))).rejects.toThrow(/its end cannot/);
    await expect(reject("cut.mp4", clip.subarray(0, 32))).rejects.toThrow(/cannot be read as a clip/);
  });

  it("sound and fonts, too", async () => {
    await expect(reject("cut.flac", flac.subarray(0, flac.length / 2))).rejects.toThrow(
      /its end cannot be decoded/,
    );
    await expect(reject("cut.woff2", font.subarray(0, 9000))).rejects.toThrow(/is cut off or damaged/);
  });
});

describe("a file that is too large", () => {
  it("is rejected by what it says of its length, before a byte is read", async () => {
    let isRead = false;
    const body = new ReadableStream<Uint8Array>({ pull: () => void (isRead = true) }, { highWaterMark: 0 });
    const headers = { "content-length": "5000000000" };

    await expect(send(ann, { name: "film.mp4", body, headers })).rejects.toMatchObject({
      ...{ code: "TOO_LARGE", message: "film.mp4 is larger than 2000 MB; make it smaller." },
    });
    expect(isRead).toBe(false);
  });

  it("is rejected while it comes if it says no length", async () => {
    await expect(send(ann, { name: "a.jpg", body: streamZeros(photo, 250_000_000) })).rejects.toMatchObject({
      ...{ code: "TOO_LARGE", message: "a.jpg is larger than 100 MB; make it smaller." },
    });
  });

  it("takes no more memory than a small one", async () => {
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20);

    const body = streamZeros(clip.subarray(0, clip.length / 2), 700_000_000);
    await expect(send(ann, { name: "a.mp4", body })).rejects.toThrow(/its end cannot be decoded/);

    clearInterval(watch);
    expect(highest - before).toBeLessThan(150_000_000);
  });
});

it("nothing stays of a file whose browser goes away midway", async () => {
  const leaving = new AbortController();
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isFirst) controller.enqueue(new Uint8Array(clip.subarray(0, clip.length / 2)));
      else controller.error(new Error("aborted"));
      isFirst = false;
    },
  });
  await expect(send(ann, { name: "a.mp4", body })).rejects.toMatchObject({ code: "CANCELLED" });

  leaving.abort();
  await expect(send(ann, { name: "a.mp4", body: clip, signal: leaving.signal })).rejects.toThrow();
});

it("a viewer's file is not taken", async () => {
  await expect(send({ ...ann, role: "viewer" }, { name: "a.jpg", body: photo })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
