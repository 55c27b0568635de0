import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startYouTubeServer, type YouTubeServer } from "@/e2e/fakes/youtube/youtube-server";
import { parseEnv } from "@/server/env";
import { startUploadSession } from "./resumable-session";
import { sendUpload } from "./resumable-upload";
import { openFileSource } from "./upload-source";

const bytes = 300 * 1024 * 1024;
let server: YouTubeServer;
let folder: string;

beforeAll(async () => {
  server = await startYouTubeServer();
  folder = await mkdtemp(path.join(tmpdir(), "youtube-upload-"));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test("memory does not grow with the file: 300 MB take less than 150 MB more", async () => {
  const file = path.join(folder, "large.mp4");
  const handle = await open(file, "w");
  await handle.truncate(bytes);
  await handle.write("the end", bytes - 7);
  await handle.close();
  const source = await openFileSource(file);
  const accessToken = server.connect().access_token;
  const { googleAddresses: addresses } = parseEnv(server.settings);
  const video = { snippet: { title: "A large one" }, status: { privacyStatus: "private" } };
  const sessionUri = await startUploadSession({
    accessToken,
    video,
    source,
    notifySubscribers: false,
    addresses,
  });
  const before = process.memoryUsage().rss;
  let most = before;
  const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);

  const outcome = await sendUpload({
    sessionUri,
    source,
    getAccessToken: () => Promise.resolve(accessToken),
  });
  clearInterval(sampling);

  expect(outcome).toMatchObject({ outcome: "complete" });
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  expect([...server.state.videos.values()][0]?.file).toMatchObject({ bytes, sha256: hash.digest("hex") });
  // The emulator runs in this process as well.
  expect((most - before) / 1e6).toBeLessThan(150);
});
