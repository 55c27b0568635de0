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

/** Waits until `count` runs wait for the event. */
async function untilAwaited(eventName: string, count = 1) {
  await expect
    .poll(async () => {
      const { rows } = await pool.query(
        "select from engine.wait where event_name = $1 and step_id is not null",
        [eventName],
      );

      return rows.length;
    })
    .toBe(count);
}

test("an event starts every function that it triggers, once, whatever its `if` lets through", async () => {
  const any = engine.client.createFunction(
    { id: "any", triggers: { event: "test/made" } },
    ({ event }) => event.data,
  );
  const big = engine.client.createFunction(
    { id: "big", triggers: [{ event: "test/made", if: "event.data.size > 3" }, { event: "test/grown" }] },
    ({ event }) => event.data,
  );
  await engine.start([any, big]);

  await engine.client.send([
    { name: "test/made", data: { size: 1 } },
    { name: "test/made", data: { size: 5 } },
    { name: "test/made", data: { weight: 5 } },
  ]);

  expect(await engine.endedRuns("any", 3)).toHaveLength(3);
  expect(await engine.endedRuns("big", 1)).toMatchObject([{ output: { size: 5 } }]);
});

test("an event that is sent twice under one id starts one run", async () => {
  const once = engine.client.createFunction({ id: "once", triggers: { event: "test/once" } }, () => "done");
  await engine.start([once]);

  const first = await engine.client.send({ id: "the-same", name: "test/once" });
  const second = await engine.client.send({ id: "the-same", name: "test/once" });

  expect(first.ids).toEqual(["the-same"]);
  expect(second.ids).toEqual(["the-same"]);
  await engine.endedRuns("once", 1);
  expect((await pool.query("select from engine.run")).rows).toHaveLength(1);
});

test("a request that the SDK repeats adds no second event", async () => {
  const request = { method: "POST", body: JSON.stringify([{ name: "test/seeded", data: {}, ts: 1 }]) };
  const headers = { "x-inngest-event-id-seed": "1700000000000,AAAAAAAAAAAAAA==" };

  const send = async () => {
    const response = await engine.client.fetch("http://any.invalid/e/key", { ...request, headers });

    return response.text();
  };

  expect(await send()).toEqual(await send());
  expect((await pool.query("select from engine.event")).rows).toHaveLength(1);
});

test("events that come before the first worker start their runs when it does", async () => {
  const late = engine.client.createFunction(
    { id: "late", triggers: { event: "test/late" } },
    ({ event }) => event.data,
  );
  await engine.client.send([
    { name: "test/late", data: { number: 1 } },
    { name: "test/late", data: { number: 2 } },
  ]);

  await engine.start([late], { maxConcurrentCalls: 1 });

  expect(await engine.endedRuns("late", 2)).toMatchObject([
    { output: { number: 1 } },
    { output: { number: 2 } },
  ]);
});

test("a run waits for the event that its expression means, and gets it", async () => {
  const approval = engine.client.createFunction(
    { id: "approval", triggers: { event: "test/asked" } },
    async ({ step }) => {
      const approved = await step.waitForEvent("wait", {
        event: "test/approved",
        timeout: "1m",
        if: "event.data.videoId == async.data.videoId && async.data.stage == 'script'",
      });

      return approved?.data;
    },
  );
  await engine.start([approval]);
  await engine.client.send([
    { name: "test/asked", data: { videoId: "a" } },
    { name: "test/asked", data: { videoId: "b" } },
  ]);
  await untilAwaited("test/approved", 2);

  await engine.client.send({ name: "test/approved", data: { videoId: "b", stage: "final" } });
  await engine.client.send({ name: "test/approved", data: { videoId: "b", stage: "script", by: "Ada" } });
  await engine.client.send({ name: "test/approved", data: { videoId: "b", stage: "script", by: "Bob" } });

  expect(await engine.endedRuns("approval", 1)).toMatchObject([{ output: { videoId: "b", by: "Ada" } }]);
});

test("a wait that nothing answers ends with null in time", async () => {
  const lonely = engine.client.createFunction(
    { id: "lonely", triggers: { event: "test/lonely" } },
    async ({ step }) => step.waitForEvent("wait", { event: "test/never", timeout: "1s" }),
  );
  await engine.start([lonely]);

  await engine.client.send({ name: "test/lonely" });

  expect(await engine.endedRuns("lonely", 1)).toMatchObject([{ status: "completed", output: null }]);
  expect((await pool.query("select from engine.wait")).rows).toEqual([]);
});

test("a function that sends an event starts others by it", async () => {
  const sender = engine.client.createFunction(
    { id: "sender", triggers: { event: "test/send" } },
    async ({ step }) => {
      const { ids } = await step.sendEvent("tell", [{ name: "test/told", data: { word: "hello" } }]);

      return ids.length;
    },
  );
  const listener = engine.client.createFunction(
    { id: "listener", triggers: { event: "test/told" } },
    ({ event }) => event.data,
  );
  await engine.start([sender, listener]);

  await engine.client.send({ name: "test/send" });

  expect(await engine.endedRuns("sender", 1)).toMatchObject([{ output: 1 }]);
  expect(await engine.endedRuns("listener", 1)).toMatchObject([{ output: { word: "hello" } }]);
});

test("a cancelling event ends the run that it means, between its steps, and drops what runs just now", async () => {
  const performed: string[] = [];
  let finishRender: (() => void) | undefined;
  const produce = engine.client.createFunction(
    {
      id: "produce",
      triggers: { event: "video/requested" },
      cancelOn: [{ event: "video/cancelled", if: "event.data.videoId == async.data.videoId" }],
    },
    async ({ event, step }) => {
      const videoId = String(event.data.videoId);
      await step.run("render", async () => {
        performed.push(`render ${videoId}`);
        if (videoId === "a") await new Promise<void>((resolve) => (finishRender = resolve));
      });
      await step.run("upload", () => performed.push(`upload ${videoId}`));
    },
  );
  await engine.start([produce]);
  await engine.client.send({ name: "video/requested", data: { videoId: "a" } });
  await vi.waitFor(() => expect(performed).toEqual(["render a"]));

  await engine.client.send({ name: "video/cancelled", data: { videoId: "a" } });
  await engine.client.send({ name: "video/requested", data: { videoId: "b" } });
  finishRender?.();

  expect(await engine.endedRuns("produce", 2)).toMatchObject([
    { status: "cancelled" },
    { status: "completed" },
  ]);
  expect(performed).toEqual(["render a", "render b", "upload b"]);
  expect((await pool.query("select from engine.dispatch")).rows).toEqual([]);
});

test("what a cancelled run waited or slept for does not wake it", async () => {
  const sleeper = engine.client.createFunction(
    {
      id: "sleeper",
      triggers: { event: "video/requested" },
      cancelOn: [{ event: "video/cancelled", if: "event.data.id == async.data.id" }],
    },
    async ({ step }) => {
      await Promise.all([
        step.sleep("nap", "1h"),
        step.waitForEvent("wait", { event: "test/answered", timeout: "1h" }),
      ]);
    },
  );
  await engine.start([sleeper]);
  await engine.client.send({ name: "video/requested", data: { id: 7 } });
  await untilAwaited("test/answered");

  await engine.client.send({ name: "video/cancelled", data: { id: 7 } });
  await engine.client.send({ name: "test/answered" });

  expect(await engine.endedRuns("sleeper", 1)).toMatchObject([{ status: "cancelled" }]);
  expect((await pool.query("select from engine.wait")).rows).toEqual([]);
  expect((await pool.query("select from engine.dispatch")).rows).toEqual([]);
});

test("an event under one of the engine's own names is rejected", async () => {
  const { status } = await engine.client.fetch("http://any.invalid/e/key", {
    method: "POST",
    body: JSON.stringify([{ name: "inngest/function.failed", data: {}, ts: 1 }]),
  });

  expect(status).toBe(400);
});
