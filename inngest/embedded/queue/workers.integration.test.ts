import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;
let pool: Pool;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  ({ pool } = await openDatabase());
  engine = createTestEngine(pool);
});
beforeEach(async () => {
  await pool.query("drop table if exists performed, released");
  await pool.query("create table performed (run_id text, step text, attempt integer, pid integer)");
  await pool.query("create table released (at timestamptz)");
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map(kill));
  await engine.stopAll();
});
afterAll(closeDatabase);

function startWorker({ leaseMs = 30_000 } = {}) {
  const worker = spawn(
    process.execPath,
    ["--import", "tsx", path.join(import.meta.dirname, "../worker.fixture.ts")],
    { env: { ...process.env, LEASE_MS: String(leaseMs) }, stdio: "inherit" },
  );
  workers.push(worker);

  return worker;
}

async function kill(worker: ChildProcess) {
  if (worker.exitCode !== null || worker.signalCode !== null) return;

  worker.kill("SIGKILL");
  await once(worker, "exit");
}

async function performedSteps() {
  const { rows } = await pool.query<{ step: string; attempt: number; pid: number }>(
    "select step, attempt, pid from performed",
  );

  return rows;
}

async function untilPerformed(step: string) {
  await expect
    .poll(async () => (await performedSteps()).map((performed) => performed.step), { timeout: 20_000 })
    .toContain(step);
}

/** Waits until `count` workers hold their advisory locks. */
async function untilPresent(count: number) {
  await expect
    .poll(
      async () => (await pool.query("select from pg_locks where classid = 20306 and objsubid = 2")).rowCount,
      {
        timeout: 20_000,
      },
    )
    .toBe(count);
}

test("when a worker is killed in the middle of a step, the next one goes on at once, without repeating finished steps", async () => {
  const first = startWorker();
  await engine.client.send({ name: "test/hang" });
  await untilPerformed("hang");

  await kill(first);
  const killedAtMs = Date.now();
  const second = startWorker();

  expect(await engine.endedRuns("hang", 1)).toMatchObject([{ status: "completed", output: second.pid }]);
  expect(Date.now() - killedAtMs).toBeLessThan(15_000);
  expect(await performedSteps()).toEqual([
    { step: "before", attempt: 0, pid: first.pid },
    { step: "hang", attempt: 0, pid: first.pid },
    { step: "hang", attempt: 1, pid: second.pid },
    { step: "hung", attempt: 1, pid: second.pid },
    { step: "after", attempt: 0, pid: second.pid },
  ]);
});

test("a worker that lives takes over from one that is killed, long before the lease ends", async () => {
  const first = startWorker({ leaseMs: 60_000 });
  await engine.client.send({ name: "test/hang" });
  await untilPerformed("hang");
  startWorker({ leaseMs: 60_000 });
  await untilPresent(2);

  await kill(first);
  const killedAtMs = Date.now();
  await untilPerformed("after");

  expect(Date.now() - killedAtMs).toBeLessThan(30_000);
});

test("a step that kills its worker is not started for ever: it fails, and the function may catch that", async () => {
  await engine.client.send({ name: "test/murder" });

  for (let death = 1; death <= 2; death += 1) await once(startWorker(), "exit");
  startWorker();

  expect(await engine.endedRuns("murder", 1)).toMatchObject([
    { status: "completed", output: "WorkerLostError: the worker was lost in each of 2 attempts" },
  ]);
  expect((await performedSteps()).map(({ step, attempt }) => `${step} ${attempt}`)).toEqual([
    "before 0",
    "kill 0",
    "kill 1",
  ]);
});

test("a worker that is frozen past its lease is replaced, and what it brings when it thaws is dropped", async () => {
  const frozen = startWorker({ leaseMs: 1_500 });
  await engine.client.send({ name: "test/hang" });
  await untilPerformed("hang");

  frozen.kill("SIGSTOP");
  const second = startWorker({ leaseMs: 1_500 });
  const ended = await engine.endedRuns("hang", 1);
  await pool.query("insert into released values (now())");
  frozen.kill("SIGCONT");
  await expect
    .poll(async () =>
      (await performedSteps()).filter(({ step, pid }) => step === "hung" && pid === frozen.pid),
    )
    .toHaveLength(1);
  frozen.kill("SIGTERM");
  await once(frozen, "exit");

  expect(ended).toMatchObject([{ status: "completed", output: second.pid }]);
  expect(await engine.endedRuns("hang", 1)).toEqual(ended);
  expect((await performedSteps()).filter(({ step }) => step === "after")).toHaveLength(1);
});

test("two workers on one database perform each step once", async () => {
  startWorker();
  startWorker();
  await untilPresent(2);

  await engine.client.send(Array.from({ length: 20 }, () => ({ name: "test/many" })));
  await engine.endedRuns("many", 20);

  const performed = await performedSteps();
  expect(performed).toHaveLength(20 * 5);
  expect(new Set(performed.map(({ pid }) => pid)).size).toBe(2);
  const { rows } = await pool.query("select from performed group by run_id, step having count(*) > 1");
  expect(rows).toEqual([]);
});

test("a worker that is stopped hands over what it cannot finish, and that is no failed attempt", async () => {
  const attempts: number[] = [];
  const endless = engine.client.createFunction(
    { id: "endless", triggers: { event: "test/endless" } },
    async ({ step, attempt }) => {
      await step.run("endless", async () => {
        attempts.push(attempt);
        if (attempts.length === 1) await new Promise(() => undefined);
      });
    },
  );
  const first = await engine.start([endless]);
  await engine.client.send({ name: "test/endless" });
  await expect.poll(() => attempts).toEqual([0]);

  await first.stop({ graceMs: 10 });
  await engine.start([endless]);

  expect(await engine.endedRuns("endless", 1)).toMatchObject([{ status: "completed" }]);
  expect(attempts).toEqual([0, 0]);
});

test("a worker that is stopped lets its calls finish within their grace", async () => {
  const performed: string[] = [];
  const slow = engine.client.createFunction(
    { id: "slow", triggers: { event: "test/slow" } },
    async ({ step }) => {
      await step.run("slow", async () => {
        performed.push("begun");
        await pool.query("select pg_sleep(0.3)");
        performed.push("finished");
      });
    },
  );
  const first = await engine.start([slow]);
  await engine.client.send({ name: "test/slow" });
  await expect.poll(() => performed).toEqual(["begun"]);

  await first.stop({ graceMs: 10_000 });
  await engine.start([slow]);

  expect(await engine.endedRuns("slow", 1)).toMatchObject([{ status: "completed" }]);
  expect(performed).toEqual(["begun", "finished"]);
});
