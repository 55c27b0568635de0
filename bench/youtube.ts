import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { startUploadSession } from "@/server/adapters/youtube/resumable-session";
import { sendUpload } from "@/server/adapters/youtube/resumable-upload";
import { openFileSource, type UploadSource } from "@/server/adapters/youtube/upload-source";
import { parseEnv } from "@/server/env";
import type { GoogleAddresses } from "@/server/env-youtube";
import { median } from "./shared/median";
import { describeMachine, roundNumbers } from "./shared/report";

/**
 * `npm run bench -- youtube [megabytes]`: uploads a sparse file, 2 GB without an argument, to the emulator, in turn by our client and by
 * one plain PUT of curl; prints one JSON object. The emulator is a process of its own, and hashes what comes in both cases.
 */
const megabytes = Number(process.argv[2] ?? 2000);
const rounds = 3;
const run = promisify(execFile);
const startedSchema = z.object({
  settings: z.record(z.string(), z.string()),
  tokens: z.object({ access_token: z.string() }),
});

const folder = await mkdtemp(path.join(tmpdir(), "offcamera-bench-"));
const emulator = spawn(
  process.execPath,
  ["tooling/run-program.mjs", path.resolve("e2e/fakes/youtube/run-youtube-server.ts")],
  { stdio: ["ignore", "ignore", "inherit", "ipc"] },
);

try {
  const { settings, tokens } = await waitForStart();
  const addresses = parseEnv(settings).googleAddresses;
  const file = path.join(folder, "video.mp4");
  const handle = await open(file, "w");
  await handle.truncate(megabytes * 1e6);
  await handle.close();
  const source = await openFileSource(file);
  const access = { accessToken: tokens.access_token, addresses };

  const curlMbPerS: number[] = [];
  const ourMbPerS: number[] = [];
  const rssBefore = process.memoryUsage().rss;
  let rssMost = rssBefore;
  const sampling = setInterval(() => (rssMost = Math.max(rssMost, process.memoryUsage().rss)), 20);
  for (let round = 0; round < rounds; round += 1) {
    curlMbPerS.push(await measure(source, () => putByCurl(file, access)));
    ourMbPerS.push(await measure(source, () => putByUs(source, access)));
  }
  clearInterval(sampling);

  const [curl, ours] = [median(curlMbPerS), median(ourMbPerS)];
  const result = {
    machine: await describeMachine(),
    megabytes,
    extraMemoryMb: (rssMost - rssBefore) / 1e6,
    ourMbPerS: ours,
    curlMbPerS: curl,
    shareOfCurl: ours / curl,
    rounds: { ourMbPerS, curlMbPerS },
  };
  console.log(JSON.stringify(result, roundNumbers, 2));
} finally {
  emulator.kill();
  await rm(folder, { recursive: true, force: true });
}

type Access = { accessToken: string; addresses: GoogleAddresses };

/** It also tells now and then that it lives. */
async function waitForStart() {
  for (;;) {
    const messages = z.tuple([z.unknown()], z.unknown()).parse(await once(emulator, "message"));
    const started = startedSchema.safeParse(messages[0]);
    if (started.success) return started.data;
  }
}

async function measure({ bytes }: UploadSource, work: () => Promise<void>): Promise<number> {
  const startedAtMs = performance.now();
  await work();

  return bytes / 1000 / (performance.now() - startedAtMs);
}

function startSession(source: UploadSource, access: Access): Promise<string> {
  const video = { snippet: { title: "A benchmark" }, status: { privacyStatus: "private" } };

  return startUploadSession({ ...access, video, source, notifySubscribers: false });
}

async function putByUs(source: UploadSource, access: Access): Promise<void> {
  const sessionUri = await startSession(source, access);
  const { outcome } = await sendUpload({
    ...{ sessionUri, source },
    getAccessToken: () => Promise.resolve(access.accessToken),
  });
  if (outcome !== "complete") throw new Error(`The upload ended as ${outcome}.`);
}

async function putByCurl(file: string, access: Access): Promise<void> {
  const sessionUri = await startSession(await openFileSource(file), access);
  const headers = [`authorization: Bearer ${access.accessToken}`, "content-type: video/mp4"];
  const { stdout } = await run("curl", [
    ...["--silent", "--output", "-", "--write-out", "%{http_code}", "--upload-file", file],
    ...headers.flatMap((header) => ["--header", header]),
    sessionUri,
  ]);
  if (!stdout.endsWith("201")) throw new Error(`curl was answered ${stdout}`);
}
