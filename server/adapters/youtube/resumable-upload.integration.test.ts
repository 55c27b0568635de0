import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Fault } from "@/e2e/fakes/youtube/faults";
import { startYouTubeServer, type YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { parseEnv } from "@/server/env";
import type { GoogleAddresses } from "@/server/env-youtube";
import { probeUpload, startUploadSession } from "./resumable-session";
import { chunkUnitBytes, sendUpload, type UploadInput } from "./resumable-upload";
import { openFileSource, type UploadSource } from "./upload-source";

let server: YouTubeServer;
let addresses: GoogleAddresses;
let folder: string;
let source: UploadSource;
let sha256: string;
let accessToken: string;

/** Four chunks of 512 KiB and a rest. */
const bytes = 4 * 512 * 1024 + 12_345;

beforeAll(async () => {
  server = await startYouTubeServer({ quota: { "videos.insert": 1000 } });
  addresses = parseEnv(server.settings).googleAddresses;
  accessToken = server.connect().access_token;
  folder = await mkdtemp(path.join(tmpdir(), "youtube-upload-"));
  const content = randomBytes(bytes);
  sha256 = createHash("sha256").update(content).digest("hex");
  await writeFile(path.join(folder, "video.mp4"), content);
  source = await openFileSource(path.join(folder, "video.mp4"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => {
  server.faults.clear();
  server.state.videos.clear();
  server.calls.length = 0;
});

const video = { snippet: { title: "Three hearts", categoryId: "28" }, status: { privacyStatus: "private" } };
const start = (of = source) =>
  startUploadSession({ accessToken, video, source: of, notifySubscribers: false, addresses });
const send = (sessionUri: string, change: Partial<UploadInput> = {}) =>
  sendUpload({
    ...{ sessionUri, source, chunkBytes: 2 * chunkUnitBytes, retryDelaysMs: [1, 1, 1], idleMs: 5000 },
    getAccessToken: () => Promise.resolve(accessToken),
    ...change,
  });
const getVideos = () => [...server.state.videos.values()];
const expectOneWholeVideo = () => {
  expect(getVideos().map(({ file }) => file)).toEqual([{ bytes, sha256, mimeType: "video/mp4" }]);
};
const getSentRanges = () =>
  server.calls.filter(({ name }) => name === "upload.bytes").map(({ contentRange }) => contentRange);

test("a file goes up in chunks, each a multiple of 256 KiB but the last, and becomes one video", async () => {
  const progress: number[] = [];
  const outcome = await send(await start(), { onProgress: (sent) => progress.push(sent) });

  expectOneWholeVideo();
  expect(outcome).toEqual({ outcome: "complete", youtubeVideoId: getVideos()[0]?.id });
  expect(getSentRanges()).toEqual([
    `bytes 0-524287/${bytes}`,
    `bytes 524288-1048575/${bytes}`,
    `bytes 1048576-1572863/${bytes}`,
    `bytes 1572864-2097151/${bytes}`,
    `bytes 2097152-${bytes - 1}/${bytes}`,
  ]);
  expect(progress).toEqual([524_288, 1_048_576, 1_572_864, 2_097_152, bytes]);
  expect(getVideos()[0]).toMatchObject({ notifySubscribers: false, status: { privacyStatus: "private" } });
});

test("a file of one small chunk goes up as well", async () => {
  await writeFile(path.join(folder, "small.mp4"), "small");
  const small = await openFileSource(path.join(folder, "small.mp4"));

  expect(await send(await start(small), { source: small })).toMatchObject({ outcome: "complete" });
  expect(getVideos()[0]?.file.bytes).toBe(5);
});

test.each<[string, Fault[]]>([
  [
    "a connection is cut in the middle of a chunk",
    [{ at: "upload.bytes", kind: "cut", afterBytes: 300_000, skip: 1 }],
  ],
  [
    "connections are cut again and again",
    [{ at: "upload.bytes", kind: "cut", afterBytes: 300_000, times: 4 }],
  ],
  ["YouTube fails in bursts", [{ at: "upload.bytes", kind: "status", status: 503, skip: 1, times: 3 }]],
  ["a chunk's answer is lost", [{ at: "upload.bytes", kind: "loseAnswer", skip: 2 }]],
  ["the last answer is lost", [{ at: "upload.bytes", kind: "loseAnswer", skip: 4 }]],
  [
    "the last answer is lost, and so is the one to the question",
    [
      { at: "upload.bytes", kind: "loseAnswer", skip: 4 },
      { at: "upload.probe", kind: "loseAnswer", skip: 1 },
    ],
  ],
  ["even the question fails", [{ at: "upload.probe", kind: "status", status: 500, times: 2 }]],
])("%s: the video exists once, and is whole", async (_case, faults) => {
  const sessionUri = await start();
  server.faults.add(...faults);

  expect(await send(sessionUri)).toMatchObject({ outcome: "complete" });
  expectOneWholeVideo();
});

test("what was sent by a process that died is not sent again", async () => {
  const sessionUri = await start();
  const stop = new AbortController();
  const sending = send(sessionUri, {
    signal: stop.signal,
    onProgress: (sent) => sent > 600_000 && stop.abort(),
  });
  await expect(sending).rejects.toMatchObject({ code: "CANCELLED" });

  expect(await probeUpload({ sessionUri, accessToken, totalBytes: bytes })).toEqual({
    state: "incomplete",
    sentBytes: 1_048_576,
  });
  server.calls.length = 0;
  await send(sessionUri);
  expect(getSentRanges()[0]).toBe(`bytes 1048576-1572863/${bytes}`);
  expectOneWholeVideo();
});

test("a finished session answers with its video for ever, and makes no second one", async () => {
  const sessionUri = await start();
  const first = await send(sessionUri);
  server.calls.length = 0;

  expect(await send(sessionUri)).toEqual(first);
  expect(getSentRanges()).toEqual([]);
  expectOneWholeVideo();
});

test("two that send the same session at once make one whole video", async () => {
  const sessionUri = await start();
  await Promise.all([send(sessionUri), send(sessionUri)]);

  expectOneWholeVideo();
});

test("a session that YouTube forgot is told, before and in the middle", async () => {
  const sessionUri = await start();
  server.faults.add({ at: "upload.bytes", kind: "expireSession", skip: 2 });

  expect(await send(sessionUri)).toEqual({ outcome: "expired" });
  expect(await send(sessionUri)).toEqual({ outcome: "expired" });
  expect(getVideos()).toEqual([]);
});

test("an outage without an end is an unknown outcome, with what is known of it", async () => {
  const sessionUri = await start();
  server.faults.add(
    { at: "upload.bytes", kind: "status", status: 503, skip: 2, times: 99 },
    { at: "upload.probe", kind: "status", status: 503, skip: 1, times: 99 },
  );

  expect(await send(sessionUri)).toMatchObject({
    outcome: "unknown",
    sentBytes: 1_048_576,
    failure: { code: "YOUTUBE_UNAVAILABLE", status: 503 },
  });
});

test("a token that is refused is refreshed once, and the upload goes on", async () => {
  const sessionUri = await start();
  server.faults.add({ at: "upload.bytes", kind: "status", status: 401, skip: 1 });
  const refused: (string | undefined)[] = [];
  const getAccessToken = (old?: string) => {
    refused.push(old);

    return Promise.resolve(server.connect().access_token);
  };

  expect(await send(sessionUri, { getAccessToken })).toMatchObject({ outcome: "complete" });
  expect(refused).toEqual([undefined, expect.stringContaining("ya29.")]);
  expectOneWholeVideo();
});

test("a token that stays refused is for a person to mend", async () => {
  const sessionUri = await start();
  const getAccessToken = () => Promise.resolve("dead");

  await expect(send(sessionUri, { getAccessToken })).rejects.toMatchObject({ code: "YOUTUBE_SIGNED_OUT" });
});

test("a connection on which nothing moves is given up, and the upload goes on", async () => {
  const sessionUri = await start();
  server.faults.add({ at: "upload.probe", kind: "slow", ms: 2000 });

  expect(await send(sessionUri, { idleMs: 200 })).toMatchObject({ outcome: "complete" });
  expectOneWholeVideo();
});

test("a slow upload is called off at once", async () => {
  const sessionUri = await start();
  server.faults.add({ at: "upload.bytes", kind: "slow", ms: 2000, times: 99 });
  const startedAt = performance.now();

  await expect(send(sessionUri, { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({
    code: "CANCELLED",
  });
  expect(performance.now() - startedAt).toBeLessThan(6_000);
});

test.each<[Fault, string]>([
  [{ at: "videos.insert", kind: "status", status: 403, reason: "quotaExceeded" }, "YOUTUBE_QUOTA_EXCEEDED"],
  [
    { at: "videos.insert", kind: "status", status: 400, reason: "uploadLimitExceeded" },
    "YOUTUBE_QUOTA_EXCEEDED",
  ],
  [{ at: "videos.insert", kind: "status", status: 503 }, "YOUTUBE_UNAVAILABLE"],
  [{ at: "videos.insert", kind: "loseAnswer" }, "YOUTUBE_UNAVAILABLE"],
])("a session that cannot be started says why: %o", async (fault, code) => {
  server.faults.add(fault);

  await expect(start()).rejects.toMatchObject({ code });
  expect(getVideos()).toEqual([]);
});

test("an empty file, and chunks of another size, are refused before anything is asked", async () => {
  const sessionUri = await start();
  server.calls.length = 0;

  await expect(send(sessionUri, { chunkBytes: 100_000 })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(send(sessionUri, { source: { ...source, bytes: 0 } })).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
  expect(server.calls).toEqual([]);
});
