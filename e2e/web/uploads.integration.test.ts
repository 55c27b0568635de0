import { once } from "node:events";
import type { ClientRequest } from "node:http";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { uploadedSchema } from "@/server/media/schema";
import { readMemoryMib } from "@/server/adapters/processes/process-tree";
import { listScratchFiles } from "../processes/list-scratch-files";
import { countTraces, startUploadWorker } from "../setup/uploads";
import { joinAs } from "./join-as";
import { type RawRequest, sendRaw } from "./raw-request";
import { startWeb, type Web } from "./start-web";
import type { Visitor } from "./visitor";

const gigabyte = 1_000_000_000;
const nothing = { rows: 0, files: [] };

let web: Web;
let stopWorker: () => Promise<void>;
let ann: Visitor;
let photo: Buffer;

beforeAll(async () => {
  await openDatabase();
  stopWorker = await startUploadWorker();
  web = await startWeb();
  ({ visitor: ann } = await joinAs(web, "ann"));
  photo = await drawPhoto(800);
  // All that an upload needs is loaded then, and does not count for what a large one takes.
  const first = startUpload("first.jpg");
  first.request.end(photo.subarray(0, 2000));
  expect(await first.answered).toMatchObject({ status: 400 });
});

afterAll(async () => {
  expect(await web.stop()).toBe(0);
  await stopWorker();
  await closeDatabase();
});

function drawPhoto(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: 600, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
}

function startUpload(name: string, headers: Record<string, string | number> = {}): RawRequest {
  return sendRaw(web, { visitor: ann, path: `/api/media/uploads?name=${name}`, method: "PUT", headers });
}

/** Writes zeros until there are `bytes`, or an answer, or nobody who listens. Gives how many were sent. */
async function writeZeros(request: ClientRequest, bytes: number, until: Promise<unknown>): Promise<number> {
  const piece = Buffer.alloc(1_000_000);
  const over = new AbortController();
  void until.catch(() => undefined).then(() => over.abort());
  let sent = 0;
  while (sent < bytes && !over.signal.aborted) {
    sent += piece.length;
    if (!request.write(piece)) await once(request, "drain", over).catch(() => undefined);
  }

  return sent;
}

async function watchMemory<Result>(work: Promise<Result>): Promise<{ result: Result; grewByMib: number }> {
  const before = readMemoryMib(web.pid);
  let highest = before;
  const watching = setInterval(() => (highest = Math.max(highest, readMemoryMib(web.pid))), 100);
  const result = await work.finally(() => clearInterval(watching));

  return { result, grewByMib: highest - before };
}

it("5 GB are rejected by what they say of their length, before they are sent", async () => {
  const { request, answered } = startUpload("film.mp4", { "content-length": 5 * gigabyte });
  request.flushHeaders();

  expect(await answered).toEqual({
    status: 413,
    body: "film.mp4 is larger than 2000 MB; make it smaller.",
  });
  request.destroy();
});

it("5 GB that say nothing of their length are rejected while they come, with memory flat", async () => {
  const { request, answered } = startUpload("reef.jpg", { "transfer-encoding": "chunked" });
  request.write(photo);

  const { result, grewByMib } = await watchMemory(
    Promise.all([answered, writeZeros(request, 5 * gigabyte, answered)]),
  );

  const [answer, sent] = result;
  expect(answer).toEqual({ status: 413, body: "reef.jpg is larger than 100 MB; make it smaller." });
  // What is rejected is read past, so that a browser hears why; but not for ever.
  expect(sent).toBeGreaterThan(100_000_000);
  expect(sent).toBeLessThan(2.2 * gigabyte);
  // Pieces that are garbage lie about for a while: 100 to 165 MiB, of two thousand that were read.
  expect(grewByMib).toBeLessThan(200);
  expect(await countTraces()).toEqual(nothing);
  request.destroy();
});

it("a length that lies ends the request there: what was said is all of the file", async () => {
  const short = startUpload("short.jpg", { "content-length": photo.length - 100 });
  short.request.end(photo.subarray(0, photo.length - 100));
  expect(await short.answered).toMatchObject({ status: 400 });

  const long = startUpload("long.jpg", { "content-length": photo.length + 5000 });
  long.request.write(photo);
  await expect.poll(() => listScratchFiles()).toHaveLength(1);
  long.request.destroy();

  await expect.poll(countTraces).toEqual(nothing);
  await expect.poll(() => listScratchFiles()).toEqual([]);
});

it("what a killed web app had half received is gone when it starts again", async () => {
  const { request, answered } = startUpload("reef.jpg", { "content-length": 90_000_000 });
  request.write(photo);
  request.write(Buffer.alloc(10_000_000));
  await expect.poll(() => listScratchFiles(web.pid)).toEqual(["upload"]);

  process.kill(web.pid, "SIGKILL");
  await expect(answered).rejects.toThrow();
  expect(await listScratchFiles()).toEqual(["upload"]);
  web = await startWeb();

  expect(await listScratchFiles()).toEqual([]);
  expect(await countTraces()).toEqual(nothing);
});

it.each([
  ["..%2F..%2Fetc%2Fpasswd", "passwd.jpg"],
  [encodeURIComponent("شعاب مرجانية.jpg"), "شعاب مرجانية.jpg"],
  ["a%0D%0ASet-Cookie%3A%20b.jpg", "aSet-Cookie- b.jpg"],
  ["%E2%80%AEgpj.exe", "gpj.exe.jpg"],
  ["%FF%ED%A0%80%", "\uFFFD\uFFFD\uFFFD\uFFFD%.jpg"],
  ["", "untitled.jpg"],
  [encodeURIComponent("心".repeat(100)), `${"心".repeat(83)}.jpg`],
  ["x".repeat(12_000), `${"x".repeat(251)}.jpg`],
])("what comes as %s is kept as %s", async (said, name) => {
  const { request, answered } = startUpload(said);
  // The same content twice would be one file.
  request.end(await drawPhoto(Buffer.byteLength(name)));
  const { status, body } = await answered;

  expect(status).toBe(201);
  expect(uploadedSchema.parse(JSON.parse(body)).asset.name).toBe(name);
});
