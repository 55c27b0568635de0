import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendUploadRequest } from "./upload-request";

const bytes = 8 * 1024 * 1024;
let directory: string;
let file: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-upload-request-"));
  file = path.join(directory, "video.mp4");
  await writeFile(file, Buffer.alloc(bytes, 1));
});
afterAll(() => rm(directory, { recursive: true }));

// A rejection without a listener would end the worker; vitest reports it as an error of the run.
test("a connection that is reset while the disk is read fails its own request alone", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.resetAndDestroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");

  const requests = Array.from({ length: 60 }, () =>
    sendUploadRequest({
      ...{ url: `http://127.0.0.1:${address.port}/upload`, method: "PUT", accessToken: "token" },
      ...{ body: { file, start: 0, end: bytes }, idleMs: 20_000 },
    }),
  );
  const results = await Promise.allSettled(requests);
  server.close();

  for (const result of results) {
    expect(result).toMatchObject({ status: "rejected", reason: { code: "YOUTUBE_UNAVAILABLE" } });
  }
});
