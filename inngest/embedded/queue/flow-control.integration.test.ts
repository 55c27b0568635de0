import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;
let pool: Pool;

beforeAll(async () => {
  ({ pool } = await openDatabase());
  engine = createTestEngine(pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

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
