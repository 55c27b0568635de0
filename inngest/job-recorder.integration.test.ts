import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import type { Account } from "@/server/auth/schema";
import { spend } from "@/server/costs/spend";
import { AppError } from "@/server/errors";
import { flushRecords } from "@/server/jobs/recording/record";
import { log } from "@/server/log";
import { createVideo } from "@/server/videos/create-video";
import { createTestEngine } from "./embedded/engine.fixture";
import { createStepRunner } from "./function-setup";
import { JobRecorder } from "./job-recorder";

let engine: ReturnType<typeof createTestEngine>;
let ann: Account;
let videoId: string;

beforeAll(async () => {
  engine = createTestEngine((await openDatabase()).pool, [JobRecorder]);
  ann = await createAccount("ann");
  const { workspaceId, userId } = ann;
  ({ videoId } = await createVideo({ workspaceId, ownerId: userId, script: "# Herons\n\nThey wade.\n" }));
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

/** The job of a function, with its steps by name. */
async function findJob(functionId: string) {
  await flushRecords();

  return getDatabase().prisma.job.findFirstOrThrow({
    where: { functionId },
    include: {
      steps: { orderBy: { name: "asc" } },
      lines: { orderBy: { id: "asc" } },
    },
  });
}

test("a run becomes a job with its steps, whose workspace, video and person are known", async () => {
  const narrate = engine.client.createFunction(
    { id: "narrate", triggers: { event: "test/narrate" } },
    async ({ step }) => {
      await step.run("first", () => 1);
      await step.sleep("nap", "1s");
      await Promise.all(["one", "two"].map((name) => step.run(name, () => name)));
    },
  );
  await engine.start([narrate]);

  const { ids } = await engine.client.send({
    name: "test/narrate",
    data: { workspaceId: ann.workspaceId, videoId, userId: ann.userId },
  });
  await engine.endedRuns("narrate", 1);

  const job = await findJob("narrate");
  expect(job).toMatchObject({
    ...{ workspaceId: ann.workspaceId, videoId, userId: ann.userId, eventId: ids[0] },
    ...{ state: "succeeded", failureReason: null },
  });
  expect(job.endedAt?.getTime()).toBeGreaterThanOrEqual(job.startedAt.getTime() + 1000);
  expect(job.steps.map(({ name, kind, state, attempts }) => [name, kind, state, attempts])).toEqual([
    ["first", "run", "succeeded", 1],
    ["nap", "sleep", "succeeded", 0],
    ["one", "run", "succeeded", 1],
    ["two", "run", "succeeded", 1],
  ]);
  const [, nap] = job.steps;
  expect((nap?.endedAt?.getTime() ?? 0) - (nap?.startedAt.getTime() ?? 0)).toBeGreaterThan(900);
});

test("each failure of a step is a line, and the last one is the job's", async () => {
  const draw = engine.client.createFunction(
    { id: "draw", triggers: { event: "test/draw" } },
    ({ step, runId, attempt }) =>
      createStepRunner({ step, runId, attempt })("draw", () => {
        log.error({ path: "/secret" }, "The browser is gone");

        return Promise.reject(
          new AppError(attempt === 0 ? "STORAGE_FAILED" : "TOO_LARGE", "for the log", {
            userMessage: "The picture is too large.",
          }),
        );
      }),
  );
  await engine.start([draw]);

  await engine.client.send({ name: "test/draw", data: { workspaceId: ann.workspaceId } });
  await engine.endedRuns("draw", 1);

  const job = await findJob("draw");
  expect(job).toMatchObject({
    ...{ state: "failed", failureCode: "TOO_LARGE", failureReason: "The picture is too large." },
    steps: [{ name: "draw", state: "failed", attempts: 2, failureCode: "TOO_LARGE" }],
  });
  expect(job.lines.map(({ level, step, text }) => [level, step, text])).toContainEqual([
    ...["error", "draw", "The browser is gone"],
  ]);
  const failures = job.lines.filter(({ failureCode }) => failureCode !== null);
  expect(failures.map(({ failureCode, text }) => [failureCode, text])).toEqual([
    ["STORAGE_FAILED", "The picture is too large."],
    ["TOO_LARGE", "The picture is too large."],
  ]);
});

test("a run that another one waits for ends that step, and says why it failed", async () => {
  const part = engine.client.createFunction(
    { id: "part", triggers: { event: "test/part" } },
    ({ step, runId, attempt }) =>
      createStepRunner({ step, runId, attempt })("part", () =>
        Promise.reject(new AppError("INVALID_INPUT", "Nothing is said.")),
      ),
  );
  const whole = engine.client.createFunction(
    { id: "whole", triggers: { event: "test/whole" } },
    async ({ step }) => {
      await step.invoke("part", { function: part, data: {} });
    },
  );
  await engine.start([part, whole]);

  await engine.client.send({ name: "test/whole", data: { workspaceId: ann.workspaceId } });
  await engine.endedRuns("whole", 1);

  expect(await findJob("whole")).toMatchObject({
    ...{ state: "failed", failureCode: "INVALID_INPUT", failureReason: "Nothing is said." },
    steps: [{ name: "part", kind: "invoke", state: "failed", failureReason: "Nothing is said." }],
  });
});

test("what runs by itself is nobody's job, and a part of the schedule's history", async () => {
  const hourly = engine.client.createFunction(
    { id: "hourly", triggers: { cron: "0 * * * *" } },
    async ({ step }) => {
      await step.run("look", () => 1);
    },
  );
  const first = await engine.start([hourly]);
  await first.stop({ graceMs: 0 });
  await getDatabase().pool.query("update engine.dispatch set run_at = '2026-01-01' where kind = 'cron'");
  await engine.start([hourly]);
  await engine.endedRuns("hourly", 1);

  expect(await findJob("hourly")).toMatchObject({
    workspaceId: null,
    state: "succeeded",
    steps: [{ name: "look" }],
  });
});

test("what a step spends is known as its job's", async () => {
  const write = engine.client.createFunction(
    { id: "write", triggers: { event: "test/write" } },
    async ({ step }) => {
      await step.run("write", () =>
        spend(
          {
            ...{ workspaceId: ann.workspaceId, videoId, capability: "writer" },
            ...{ provider: "anthropic", model: "claude" },
          },
          5000,
          () => Promise.resolve({ result: null, amountMicros: 4200, usage: {} }),
        ),
      );
    },
  );
  await engine.start([write]);

  await engine.client.send({ name: "test/write", data: { workspaceId: ann.workspaceId, videoId } });
  await engine.endedRuns("write", 1);

  const { runId } = await findJob("write");
  const { prisma } = getDatabase();
  expect(await prisma.costEntry.findMany({ where: { runId } })).toMatchObject([{ amountMicros: 4200n }]);
});

test("a run for a workspace that is gone leaves no job, and the others of its batch do", async () => {
  const count = engine.client.createFunction(
    { id: "count", triggers: { event: "test/count" } },
    async ({ step }) => {
      await step.run("count", () => 1);
    },
  );
  await engine.start([count]);

  await engine.client.send([
    { name: "test/count", data: { workspaceId: crypto.randomUUID() } },
    { name: "test/count", data: { workspaceId: ann.workspaceId } },
    { name: "test/count", data: { workspaceId: "none" } },
  ]);
  await engine.endedRuns("count", 3);

  await flushRecords();
  const jobs = await getDatabase().prisma.job.findMany({ where: { functionId: "count" } });
  expect(jobs.map(({ workspaceId }) => workspaceId).toSorted()).toEqual([ann.workspaceId, null].toSorted());
});
