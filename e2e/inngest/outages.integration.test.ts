import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultRetryDelayMs } from "@/inngest/embedded/queue/retry-delay";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createFolder, startMakeVideo } from "../make-video/run-make-video";
import { listVideoRuns, type Mode, setUpInngest, writeScript } from "./inngest-setup";

/** A real server's delays, a thousand times shorter: a second of this test is a quarter of an hour there. */
const retryDelayMs = (attempt: number) => defaultRetryDelayMs(attempt) / 1_000;

describe.each<Mode>(["connect", "serve"])("by %s", (mode) => {
  let setup: Awaited<ReturnType<typeof setUpInngest>>;

  beforeEach(async () => {
    setup = await setUpInngest(mode, { retryDelayMs });
  });
  afterEach(async () => {
    await setup.close();
    await closeDatabase();
  });

  async function startVideo(animal: string) {
    const folder = await createFolder({ "script.md": writeScript(`${mode} ${animal}`) });
    const command = startMakeVideo(folder, ["script.md"], setup.settings);
    await command.waitForLine(/Rendering/);

    return command;
  }

  test("a worker that is killed in the middle of a step and away for ten minutes costs nothing", async () => {
    const worker = await setup.startWorker();
    const command = await startVideo("weasel");

    worker.child.kill("SIGKILL");
    await worker.exited;
    // By HTTP a call is tried again and again; the third time was where a render used to fail. A worker that has dialled
    // out is lost once, and then missed.
    await expect.poll(() => setup.inngest.countAttempts()).toBeGreaterThanOrEqual(mode === "serve" ? 5 : 1);
    expect(await listVideoRuns(setup.inngest)).not.toContainEqual(expect.stringMatching(/failed/));
    await setup.startWorker();

    expect(await command.exited, command.stderr()).toBe(0);
    const { prisma } = await openDatabase();
    expect(await prisma.render.findFirst({ orderBy: { createdAt: "desc" } })).toMatchObject({
      state: "succeeded",
      startCount: 1,
    });
  });

  test("a lost answer costs no more than a second call", async () => {
    await setup.startWorker();
    setup.inngest.faults.loseEventAnswer();
    const command = await startVideo("stoat");

    setup.inngest.faults.loseWorkerAnswer();

    expect(await command.exited, command.stderr()).toBe(0);
    expect((await listVideoRuns(setup.inngest)).filter((run) => /produce-video/.test(run))).toEqual([
      "offcamera-worker-produce-video completed",
    ]);
  });

  test("a server that forgets its functions and its runs learns them anew, and the render is started again", async () => {
    const worker = await setup.startWorker();
    const command = await startVideo("marten");

    await setup.inngest.faults.forgetEverything();
    const { prisma } = await openDatabase();
    await prisma.render.updateMany({ data: { startSentAt: new Date(Date.now() - 61_000) } });
    worker.child.kill("SIGTERM");
    await worker.exited;
    await setup.startWorker();

    expect(await command.exited, command.stderr()).toBe(0);
    expect(await prisma.render.findFirst({ orderBy: { createdAt: "desc" } })).toMatchObject({
      state: "succeeded",
      startCount: 2,
    });
  });
});
