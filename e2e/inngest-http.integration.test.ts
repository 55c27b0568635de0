import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { type InngestServer, startInngestServer } from "./doubles/inngest-server";
import { signBody } from "./doubles/inngest-signature";
import { createFolder, makeVideo, startMakeVideo } from "./make-video/run-make-video";
import { findFreePort } from "./processes/listen";
import { type SpawnedProcess, spawnProcess } from "./processes/spawn-process";

const signingKey = "signkey-test-0123456789abcdef";
const eventKey = "an-event-key";

/** Two sentences of their own: what another test has built of them would be reused. */
function writeScript(animal: string): string {
  return `---\nformat: square\nmusic: none\n---\n\nA ${animal} sleeps.\n\nNobody wakes the ${animal}.\n`;
}

let inngest: InngestServer;
let workerUrl: string;
let settings: Record<string, string>;
let worker: SpawnedProcess | undefined;

beforeEach(async () => {
  inngest = await startInngestServer({ eventKey, signingKey });
  const port = await findFreePort();
  workerUrl = `http://127.0.0.1:${port}/api/inngest`;
  settings = {
    INNGEST_BASE_URL: inngest.baseUrl,
    INNGEST_EVENT_KEY: eventKey,
    INNGEST_SIGNING_KEY: signingKey,
    WORKER_PORT: String(port),
  };
});

afterEach(async () => {
  worker?.child.kill("SIGKILL");
  await worker?.exited;
  worker = undefined;
  await inngest.close();
  await closeDatabase();
});

async function startWorker(env: Record<string, string> = {}): Promise<SpawnedProcess> {
  worker = spawnProcess("cli/worker/worker.ts", [], { env: { ...settings, ...env } });
  await worker.waitForLine(/Worker is running for Inngest/);

  return worker;
}

test("the worker registers its functions, is called over signed HTTP only, and makes the video that make-video asked for", async () => {
  const { child, exited } = await startWorker();

  expect(inngest.registeredFunctions).toMatchObject([
    {
      id: "offcamera-worker-produce-video",
      triggers: [{ event: "video/requested" }],
      steps: { step: { runtime: { url: `${workerUrl}?fnId=offcamera-worker-produce-video&stepId=step` } } },
      cancel: [{ event: "video/cancelled", if: "event.data.renderId == async.data.renderId" }],
    },
    {
      id: "offcamera-worker-fail-video",
      triggers: [
        {
          event: "inngest/function.failed",
          expression: "event.data.function_id == 'offcamera-worker-produce-video'",
        },
      ],
      steps: {
        step: {
          runtime: { url: `${workerUrl}?fnId=offcamera-worker-fail-video&stepId=step` },
          retries: { attempts: 20 },
        },
      },
    },
    {
      id: "offcamera-worker-render-video",
      triggers: [{ event: "video/render.requested" }],
      steps: { step: { runtime: { url: `${workerUrl}?fnId=offcamera-worker-render-video&stepId=step` } } },
      cancel: [{ event: "video/cancelled", if: "event.data.renderId == async.data.renderId" }],
    },
    {
      id: "offcamera-worker-render-segment",
      triggers: [{ event: "video/segment.requested" }],
      steps: { step: { runtime: { url: `${workerUrl}?fnId=offcamera-worker-render-segment&stepId=step` } } },
      cancel: [{ event: "video/cancelled", if: "event.data.renderId == async.data.renderId" }],
      concurrency: [{ limit: 32 }, { limit: 16, key: "event.data.workspaceId" }],
    },
    { id: "offcamera-worker-sweep-stuck-runs", triggers: [{ cron: "*/5 * * * *" }] },
  ]);

  const folder = await createFolder({ "script.md": writeScript("badger") });
  const result = await makeVideo(folder, ["script.md"], settings);

  expect(result.built).toMatchObject({ "narration-clip": 2, segment: 2, "audio-mix": 1, video: 1 });
  const { video, audio } = await probeMedia(result.file);
  expect(video).toMatchObject({ width: 540, height: 540, frameCount: Math.round(result.durationS * 30) });
  expect(audio?.codec).toBe("aac");
  expect(inngest.runs.map(({ functionId, status }) => [functionId, status])).toEqual([
    ["offcamera-worker-produce-video", "completed"],
    ["offcamera-worker-render-video", "completed"],
    ["offcamera-worker-render-segment", "completed"],
    ["offcamera-worker-render-segment", "completed"],
  ]);
  expect(await countEngineRows()).toEqual({ functions: 0, events: 0, runs: 0 });

  child.kill("SIGTERM");
  expect(await exited).toBe(0);
});

/** What an embedded engine would have left, wherever it ran. */
async function countEngineRows() {
  const { pool } = await openDatabase();
  const { rows } = await pool.query<Record<string, number>>(
    `select (select count(*)::integer from engine.function) as functions,
       (select count(*)::integer from engine.event) as events, (select count(*)::integer from engine.run) as runs`,
  );

  return rows[0];
}

test("what the worker cannot do reaches the person at make-video, by way of onFailure", async () => {
  await startWorker({ BROWSER_PATH: "/no/browser" });
  const folder = await createFolder({ "script.md": writeScript("hedgehog") });

  const { exited, stderr } = startMakeVideo(folder, ["script.md"], settings);

  expect(await exited, stderr()).toBe(1);
  expect(stderr()).toMatch(/\/no\/browser/);
  const { prisma } = await openDatabase();
  expect(await prisma.render.findFirst({ orderBy: { createdAt: "desc" } })).toMatchObject({
    failureCode: "BROWSER_MISSING",
  });
  expect(inngest.runs.map(({ functionId, status }) => [functionId, status])).toEqual([
    ["offcamera-worker-produce-video", "failed"],
    ["offcamera-worker-render-video", "failed"],
    ["offcamera-worker-render-segment", "failed"],
    ["offcamera-worker-render-segment", "failed"],
    ["offcamera-worker-fail-video", "completed"],
  ]);
});

test("a video that is cancelled at make-video is cancelled in Inngest, and the worker ends in good order", async () => {
  const { child, exited } = await startWorker();
  const folder = await createFolder({ "script.md": writeScript("dormouse") });
  const command = startMakeVideo(folder, ["script.md"], settings);
  await command.waitForLine(/Rendering/);

  command.child.kill("SIGINT");

  expect(await command.exited, command.stderr()).toBe(130);
  expect(inngest.runs.map(({ status }) => status)).toEqual(Array<string>(4).fill("cancelled"));
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  expect(await readdir(folder)).toEqual(["script.md"]);
});

test("a worker that is stopped in the middle of a step gives it up, and does not use the database after closing it", async () => {
  const { child, exited, stderr } = await startWorker({ LOG_LEVEL: "debug" });
  const folder = await createFolder({ "script.md": writeScript("polecat") });
  const command = startMakeVideo(folder, ["script.md", "--preset", "high"], settings);
  await command.waitForLine(/Rendering/);

  child.kill("SIGTERM");

  expect(await exited).toBe(0);
  expect(stderr()).not.toContain("openDatabase");
  command.child.kill("SIGINT");
  await command.exited;
});

test("a video that is asked for before a worker has registered is made once one has", async () => {
  const folder = await createFolder({ "script.md": writeScript("dormouse") });
  const command = startMakeVideo(folder, ["script.md"], settings);
  await command.waitForLine(/Note: no worker has registered with Inngest yet/);

  await startWorker();

  expect(await command.exited, command.stderr()).toBe(0);
  expect(inngest.runs[0]).toMatchObject({ functionId: "offcamera-worker-produce-video" });
});

test("a call that Inngest did not sign, signed with another key or long ago is refused", async () => {
  await startWorker();
  const url = `${workerUrl}?fnId=offcamera-worker-produce-video&stepId=step`;
  const body = JSON.stringify({ event: {}, events: [], steps: {}, ctx: { run_id: "forged" } });
  const post = (signature: string | undefined) =>
    fetch(url, {
      method: "POST",
      body,
      headers: signature === undefined ? {} : { "x-inngest-signature": signature },
    });
  const tenMinutesAgoS = Math.floor(Date.now() / 1000) - 600;

  expect((await post(undefined)).status).toBe(401);
  expect((await post(signBody(body, "signkey-test-ffff"))).status).toBe(401);
  expect((await post(signBody(body, signingKey, tenMinutesAgoS))).status).toBe(401);
  expect((await post(signBody(`${body} `, signingKey))).status).toBe(401);

  // The same door opens for a signature that is right, so it was the signature.
  const introspection = await fetch(workerUrl, {
    headers: { "x-inngest-signature": signBody("", signingKey) },
  });
  expect(await introspection.json()).toMatchObject({ authentication_succeeded: true, function_count: 5 });
});

test("a worker that Inngest does not know ends with one sentence", async () => {
  worker = spawnProcess("cli/worker/worker.ts", [], {
    env: { ...settings, INNGEST_SIGNING_KEY: "signkey-test-ffff" },
  });
  const { exited, stderr } = worker;

  expect(await exited).toBe(2);
  expect(stderr().trim().split("\n"), stderr()).toHaveLength(1);
  expect(stderr()).toMatch(
    /^The functions could not be registered: Inngest at \S+ does not know this INNGEST_SIGNING_KEY\.$/m,
  );
});

test("a worker whose port is taken says so", async () => {
  worker = spawnProcess("cli/worker/worker.ts", [], {
    env: { ...settings, WORKER_PORT: new URL(inngest.baseUrl).port },
  });
  const { exited, stderr } = worker;

  expect(await exited).toBe(2);
  expect(stderr()).toMatch(/127\.0\.0\.1, port \d+ .*EADDRINUSE.*WORKER_PORT/);
});
