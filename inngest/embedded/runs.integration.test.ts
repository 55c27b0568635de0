import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "./test-engine";

let engine: ReturnType<typeof createTestEngine>;
let pool: Pool;

beforeAll(async () => {
  ({ pool } = await openDatabase());
  engine = createTestEngine(pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test("a function invokes another one and goes on with its result, or catches its failure", async () => {
  const double = engine.client.createFunction(
    { id: "double", retries: 0, triggers: { event: "test/double" } },
    ({ event }) => {
      if (typeof event.data.value !== "number") throw new Error("no number");

      return event.data.value * 2;
    },
  );
  const parent = engine.client.createFunction(
    { id: "parent", triggers: { event: "test/go" } },
    async ({ step }) => {
      const [four, six] = await Promise.all([
        step.invoke("two", { function: double, data: { value: 2 } }),
        step.invoke("three", { function: double, data: { value: 3 } }),
      ]);
      const failure = await step
        .invoke("nothing", { function: double, data: {} })
        .catch((error: unknown) => String(error));

      return { four, six, failure };
    },
  );
  await engine.start([double, parent]);

  await engine.client.send({ name: "test/go" });

  expect(await engine.endedRuns("parent", 1)).toMatchObject([
    { status: "completed", output: { four: 4, six: 6, failure: "Error: no number" } },
  ]);
});

test("an invocation that takes longer than it may fails the step, and the other function goes on", async () => {
  const slow = engine.client.createFunction({ id: "slow" }, async ({ step }) => {
    await step.waitForEvent("wait", { event: "test/release", timeout: "1m" });

    return "slow but done";
  });
  const parent = engine.client.createFunction(
    { id: "parent", triggers: { event: "test/go" } },
    async ({ step }) =>
      step
        .invoke("slow", { function: slow, data: {}, timeout: "1s" })
        .catch((error: unknown) => (error instanceof Error ? error.message : "")),
  );
  await engine.start([slow, parent]);

  await engine.client.send({ name: "test/go" });
  const [ended] = await engine.endedRuns("parent", 1);
  await engine.client.send({ name: "test/release" });

  expect(ended?.output).toContain("took longer");
  expect(await engine.endedRuns("slow", 1)).toMatchObject([{ output: "slow but done" }]);
});

test("onFailure hears once what failed, where, and with which event", async () => {
  const heard = vi.fn();
  const doomed = engine.client.createFunction(
    {
      id: "doomed",
      retries: 1,
      triggers: { event: "video/requested" },
      onFailure: async ({ error, event, step }) => {
        await step.run("record", () => {
          heard(error.name, error.message, event.data.function_id, event.data.event.data);
        });
        throw new Error("the handler fails too");
      },
    },
    async ({ step }) => {
      await step.run("render", () => {
        throw new TypeError("no picture");
      });
    },
  );
  await engine.start([doomed]);

  await engine.client.send({ name: "video/requested", data: { videoId: "a" } });

  expect(await engine.endedRuns("doomed-failure", 1)).toMatchObject([
    { status: "failed", error: { message: "the handler fails too" } },
  ]);
  expect(heard.mock.calls).toEqual([["TypeError", "no picture", "test-doomed", { videoId: "a" }]]);
  expect((await pool.query("select from engine.run")).rows).toHaveLength(2);
});

test("a function that hears of every failure and fails itself does not hear of that", async () => {
  const heard: unknown[] = [];
  const doomed = engine.client.createFunction(
    { id: "doomed", retries: 0, triggers: { event: "test/go" } },
    () => {
      throw new Error("doomed");
    },
  );
  const listener = engine.client.createFunction(
    { id: "listener", retries: 0, triggers: { event: "inngest/function.failed" } },
    ({ event }) => {
      heard.push(event.data.function_id);
      throw new Error("the listener fails too");
    },
  );
  await engine.start([doomed, listener]);

  await engine.client.send({ name: "test/go" });

  expect(await engine.endedRuns("listener", 1)).toMatchObject([{ status: "failed" }]);
  expect((await pool.query("select from engine.run where status = 'running'")).rowCount).toBe(0);
  expect(heard).toEqual(["test-doomed"]);
});

test("at most as many calls run at once as `concurrency` allows, for each key, and across workers", async () => {
  let running = { a: 0, b: 0 };
  const most = { a: 0, b: 0 };
  const limited = engine.client.createFunction(
    {
      id: "limited",
      triggers: { event: "test/limited" },
      concurrency: [{ limit: 1, key: "event.data.account" }, { limit: 2 }],
    },
    async ({ event, step }) => {
      const account = event.data.account === "a" ? "a" : "b";
      await step.run("work", async () => {
        running = { ...running, [account]: running[account] + 1 };
        most[account] = Math.max(most[account], running[account]);
        await pool.query("select pg_sleep(0.05)");
        running = { ...running, [account]: running[account] - 1 };
      });
    },
  );
  await engine.start([limited]);
  await engine.start([limited]);

  await engine.client.send(
    ["a", "b", "a", "b", "a", "b"].map((account) => ({ name: "test/limited", data: { account } })),
  );

  await engine.endedRuns("limited", 6);
  expect(most).toEqual({ a: 1, b: 1 });
});

test("no more calls run in one worker than it has slots for", async () => {
  let running = 0;
  let most = 0;
  const busy = engine.client.createFunction(
    { id: "busy", triggers: { event: "test/busy" } },
    async ({ step }) => {
      await step.run("work", async () => {
        running += 1;
        most = Math.max(most, running);
        await pool.query("select pg_sleep(0.05)");
        running -= 1;
      });
    },
  );
  await engine.start([busy], { maxConcurrentCalls: 2 });

  await engine.client.send(Array.from({ length: 6 }, () => ({ name: "test/busy" })));

  await engine.endedRuns("busy", 6);
  expect(most).toBe(2);
});

test("runs with a higher priority are taken first", async () => {
  const order: unknown[] = [];
  const ordered = engine.client.createFunction(
    {
      id: "ordered",
      triggers: { event: "test/ordered" },
      priority: { run: "event.data.isUrgent ? 100 : 0" },
    },
    ({ event }) => {
      order.push(event.data.name);
    },
  );
  await engine.client.send([
    { name: "test/ordered", data: { name: "first", isUrgent: false } },
    { name: "test/ordered", data: { name: "second", isUrgent: false } },
    { name: "test/ordered", data: { name: "urgent", isUrgent: true } },
  ]);

  await engine.start([ordered], { maxConcurrentCalls: 1 });

  await engine.endedRuns("ordered", 3);
  expect(order).toEqual(["urgent", "first", "second"]);
});

test("an idempotency key starts one run in 24 hours", async () => {
  const once = engine.client.createFunction(
    { id: "once", triggers: { event: "test/once" }, idempotency: "event.data.videoId" },
    ({ event }) => Number(event.data.number),
  );
  await engine.start([once]);

  await engine.client.send({ name: "test/once", data: { videoId: "a", number: 1 } });
  await engine.client.send({ name: "test/once", data: { videoId: "a", number: 2 } });
  await engine.client.send({ name: "test/once", data: { videoId: "b", number: 3 } });
  await engine.endedRuns("once", 2);
  await pool.query("update engine.run set created_at = now() - interval '25 hours'");
  await engine.client.send({ name: "test/once", data: { videoId: "a", number: 4 } });

  const outputs = (await engine.endedRuns("once", 3)).map(({ output }) => output);
  expect(outputs).toEqual(expect.arrayContaining([1, 3, 4]));
});

test("a cron fires once for all workers, and fires missed while nobody ran are made up once", async () => {
  const hourly = engine.client.createFunction(
    { id: "hourly", triggers: { cron: "TZ=Europe/Berlin 0 * * * *" } },
    ({ event }) => event.data,
  );
  const first = await engine.start([hourly]);
  await first.stop({ graceMs: 0 });
  await pool.query("update engine.dispatch set run_at = '2026-01-01T00:00:00Z' where kind = 'cron'");

  await Promise.all([engine.start([hourly]), engine.start([hourly])]);

  expect(await engine.endedRuns("hourly", 1)).toMatchObject([
    { output: { cron: "TZ=Europe/Berlin 0 * * * *", scheduledAt: "2026-01-01T00:00:00.000Z" } },
  ]);
  const { rows } = await pool.query(
    "select run_at > now() as \"isAhead\" from engine.dispatch where kind = 'cron'",
  );
  expect(rows).toEqual([{ isAhead: true }]);
});

test("the timers of crons that are no longer asked for are removed", async () => {
  const create = (cron: string) =>
    engine.client.createFunction({ id: "changing", triggers: { cron } }, () => undefined);
  const first = await engine.start([create("0 0 * * *")]);
  await first.stop({ graceMs: 0 });

  await engine.start([create("0 12 * * *")]);

  const { rows } = await pool.query("select memo from engine.dispatch");
  expect(rows).toEqual([{ memo: "0 12 * * *" }]);
});

test("a step that returns more than 4 MB fails the run, and says so", async () => {
  const big = engine.client.createFunction(
    { id: "big", triggers: { event: "test/big" } },
    async ({ step }) => {
      await step.run("read-everything", () => "x".repeat(4 * 1024 * 1024));
    },
  );
  await engine.start([big]);

  await engine.client.send({ name: "test/big" });

  const [run] = await engine.endedRuns("big", 1);
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain('step "read-everything" has 4194306 bytes');
});

test("a run whose steps add up to more than 32 MB fails", async () => {
  const heavy = engine.client.createFunction(
    { id: "heavy", triggers: { event: "test/heavy" } },
    async ({ step }) => {
      for (let part = 0; part < 9; part += 1) {
        await step.run(`part-${part}`, () => "x".repeat(4_000_000));
      }
    },
  );
  await engine.start([heavy]);

  await engine.client.send({ name: "test/heavy" });

  const [run] = await engine.endedRuns("heavy", 1);
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain("run's state has");
});

test("a run that asks for more than 1,000 steps fails", async () => {
  const wide = engine.client.createFunction(
    { id: "wide", triggers: { event: "test/wide" } },
    async ({ step }) => {
      await Promise.all(Array.from({ length: 1_001 }, (_, index) => step.run(`step-${index}`, () => index)));
    },
  );
  await engine.start([wide]);

  await engine.client.send({ name: "test/wide" });

  expect(await engine.endedRuns("wide", 1)).toMatchObject([
    { status: "failed", error: { message: "the run has more than the 1000 steps allowed" } },
  ]);
});

test.each([
  ["waitForSignal", "WaitForSignal"],
  ["sendSignal", "step.sendSignal"],
  ["fetch", "Gateway"],
  ["race", "parallelMode"],
])("a run that uses %s fails at once and names it", async (tool, name) => {
  const performed = vi.fn();
  const greedy = engine.client.createFunction(
    { id: "greedy", triggers: { event: "test/greedy" } },
    async ({ step, group }) => {
      performed();
      if (tool === "waitForSignal")
        await step.waitForSignal("ask", { signal: "s", timeout: "1m", onConflict: "fail" });
      if (tool === "sendSignal") await step.sendSignal("ask", { signal: "s" });
      if (tool === "fetch") await step.fetch("https://example.com");
      if (tool === "race") {
        await group.parallel(() => Promise.race([step.sleep("a", "1s"), step.sleep("b", "1s")]));
      }
    },
  );
  await engine.start([greedy]);

  await engine.client.send({ name: "test/greedy" });

  const [run] = await engine.endedRuns("greedy", 1);
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain(name);
  expect(performed).toHaveBeenCalledTimes(1);
});
