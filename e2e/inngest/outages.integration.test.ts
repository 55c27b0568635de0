import { afterEach, describe, expect, test } from "vitest";
import { defaultRetryDelayMs } from "@/inngest/embedded/queue/retry-delay";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createFolder, startMakeVideo } from "../make-video/run-make-video";
import { listVideoRuns, type Mode, setUpInngest, writeScript } from "./inngest-setup";

/** A real server's delays, a thousand times shorter: a second of this test is a quarter of an hour there. */
const retryDelayMs = (attempt: number) => defaultRetryDelayMs(attempt) / 1_000;

let close: (() => Promise<void>) | undefined;

afterEach(async () => {
  await close?.();
  await closeDatabase();
});

async function setUp(mode: Mode) {
  const setup = await setUpInngest(mode, { retryDelayMs });
  ({ close } = setup);

  return {
    ...setup,
    worker: await setup.startWorker(),

    /** A command whose video the worker has begun to draw. */
    startVideo: async (animal: string) => {
      const folder = await createFolder(writeScript(animal));
      const command = startMakeVideo(folder, ["script.md"], setup.settings);
      await command.waitForLine(/Rendering/);

      return command;
    },
  };
}

describe.each<Mode>(["connect", "serve"])("by %s", (mode) => {
  test("a worker that is killed in the middle of a step and away for ten minutes costs nothing", async () => {
    const { inngest, startWorker, worker, startVideo } = await setUp(mode);
    const command = await startVideo(`${mode} weasel`);

    worker.child.kill("SIGKILL");
    await worker.exited;
    // By HTTP a call is tried again and again; the third time was where a render used to fail. A worker that has dialled
    // out is lost once, and then missed.
    await expect.poll(() => inngest.countAttempts()).toBeGreaterThanOrEqual(mode === "serve" ? 5 : 1);
    expect(await listVideoRuns(inngest)).not.toContainEqual(expect.stringMatching(/failed/));
    await startWorker();

    expect(await command.exited, command.stderr()).toBe(0);
    const { prisma } = await openDatabase();
    expect(await prisma.render.findFirst({ orderBy: { createdAt: "desc" } })).toMatchObject({
      state: "succeeded",
      startCount: 1,
    });
  });
});

// What follows is the same code however a worker is called.

test("a lost answer costs no more than a second call", async () => {
  const { inngest, startVideo } = await setUp("serve");
  inngest.faults.loseEventAnswer();
  const command = await startVideo("stoat");

  inngest.faults.loseWorkerAnswer();

  expect(await command.exited, command.stderr()).toBe(0);
  expect((await listVideoRuns(inngest)).filter((run) => /produce-video/.test(run))).toEqual([
    "offcamera-worker-produce-video completed",
  ]);
});

test("a server that forgets its functions and its runs learns them anew, and the render is started again", async () => {
  const { inngest, startWorker, worker, startVideo } = await setUp("connect");
  const command = await startVideo("marten");

  await inngest.faults.forgetEverything();
  const { prisma } = await openDatabase();
  await prisma.render.updateMany({ data: { startSentAt: new Date(Date.now() - 61_000) } });
  worker.child.kill("SIGTERM");
  await worker.exited;
  await startWorker();

  expect(await command.exited, command.stderr()).toBe(0);
  expect(await prisma.render.findFirst({ orderBy: { createdAt: "desc" } })).toMatchObject({
    state: "succeeded",
    startCount: 2,
  });
});
