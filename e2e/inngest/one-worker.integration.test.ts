import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { probeMedia } from "@/server/adapters/ffmpeg/probe-media";
import { createFolder, makeVideoResultSchema, startMakeVideo } from "../make-video/run-make-video";
import { listVideoRuns, type Mode, setUpInngest, writeScript } from "./inngest-setup";

let close: (() => Promise<void>) | undefined;

afterEach(async () => {
  await close?.();
  await closeDatabase();
});

async function setUp(mode: Mode, options: Parameters<typeof setUpInngest>[1] = {}) {
  const inngestSetup = await setUpInngest(mode, options);
  ({ close } = inngestSetup);

  return inngestSetup;
}

describe.each<Mode>(["connect", "serve"])("by %s", (mode) => {
  test("a worker that is stopped in the middle of a step gives it up, and the next one makes the video", async () => {
    // Long enough for the next worker to be there before the last attempt.
    const { inngest, settings, startWorker } = await setUp(mode, { retryDelayMs: () => 1000 });
    const first = await startWorker({ LOG_LEVEL: "debug" });
    const folder = await createFolder(writeScript(`${mode} badger`));
    // The reference renderer is slow: the step is not over before the worker is stopped.
    const command = startMakeVideo(folder, ["script.md", "--renderer", "reference"], settings);
    await command.waitForLine(/Rendering/);

    first.child.kill("SIGTERM");

    expect(await first.exited).toBe(0);
    // Nothing uses the database after it was closed.
    expect(first.stderr()).not.toContain("openDatabase");
    expect(await listVideoRuns(inngest)).toContain("offcamera-worker-produce-video running");

    const next = await startWorker();
    expect(await command.exited, command.stderr()).toBe(0);
    const result = makeVideoResultSchema.parse(JSON.parse(command.lines.at(-1) ?? ""));
    expect(result.built).toMatchObject({ "narration-clip": 2, segment: 2, "audio-mix": 1, video: 1 });
    const { video, audio } = await probeMedia(result.file);
    expect(video).toMatchObject({ width: 540, height: 540, frameCount: Math.round(result.durationS * 30) });
    expect(audio?.codec).toBe("aac");
    expect(await listVideoRuns(inngest)).toEqual([
      "offcamera-worker-produce-video completed",
      "offcamera-worker-render-video completed",
      "offcamera-segments-render-segment completed",
      "offcamera-segments-render-segment completed",
    ]);
    // Nothing is left in the embedded engine, which had no part in it.
    expect(await countEngineRows()).toEqual({ functions: 0, events: 0, runs: 0 });
    next.child.kill("SIGTERM");
    expect(await next.exited).toBe(0);
  });

  test("a worker that Inngest does not know ends with one sentence", async () => {
    const { startWorker } = await setUp(mode);

    await expect(startWorker({ INNGEST_SIGNING_KEY: "signkey-test-ffff" })).rejects.toThrow(
      /Inngest at \S+ does not know this INNGEST_SIGNING_KEY\.\n$/,
    );
  });
});

// What follows is the same code however a worker is called.

test("what the worker cannot do reaches the person at make-video", async () => {
  const { inngest, settings, startWorker } = await setUp("connect");
  await startWorker({ BROWSER_PATH: "/no/browser" });
  const folder = await createFolder(writeScript("hedgehog"));

  const { exited, stderr } = startMakeVideo(folder, ["script.md"], settings);

  expect(await exited, stderr()).toBe(1);
  expect(stderr()).toMatch(/\/no\/browser/);
  const { prisma } = await openDatabase();
  expect(await prisma.render.findFirst({ orderBy: { createdAt: "desc" } })).toMatchObject({
    failureCode: "BROWSER_MISSING",
  });
  await expect.poll(() => listVideoRuns(inngest)).toContain("offcamera-worker-fail-video completed");
});

test("a video that is cancelled at make-video is cancelled in Inngest", async () => {
  const { inngest, settings, startWorker } = await setUp("connect");
  const { child, exited } = await startWorker();
  const files = writeScript("dormouse");
  const folder = await createFolder(files);
  // The reference renderer is slow: the video is not done before it is cancelled.
  const command = startMakeVideo(folder, ["script.md", "--renderer", "reference"], settings);
  await command.waitForLine(/Rendering/);

  command.child.kill("SIGINT");

  expect(await command.exited, command.stderr()).toBe(130);
  // A segment that hears of it before the server does gives up by itself: its run has failed.
  await expect
    .poll(async () => (await listVideoRuns(inngest)).filter((run) => run.endsWith(" running")))
    .toEqual([]);
  expect(await listVideoRuns(inngest)).toContain("offcamera-worker-produce-video cancelled");
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  expect(await readdir(folder)).toEqual(Object.keys(files));
});

test("a video that is asked for before a worker has registered is made once one has", async () => {
  const { settings, startWorker } = await setUp("connect");
  const { pool } = await openDatabase();
  await pool.query("delete from engine.registration");
  const folder = await createFolder(writeScript("otter"));
  const command = startMakeVideo(folder, ["script.md"], settings);
  await command.waitForLine(/Note: no worker has registered with Inngest yet/);

  await startWorker();

  expect(await command.exited, command.stderr()).toBe(0);
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
