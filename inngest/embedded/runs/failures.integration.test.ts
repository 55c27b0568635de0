import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
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
