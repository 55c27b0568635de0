import type { InngestFunction } from "inngest";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
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

/** The workspaces whose segments began, in order, and the most segments at work at once. */
let begun: unknown[];
let working: number;
let mostWorking: number;
/** Segments continue when this resolves. */
let released: Promise<void>;
let release: () => void;
beforeEach(() => {
  begun = [];
  working = 0;
  mostWorking = 0;
  released = new Promise((resolve) => {
    release = resolve;
  });
});

function createSegmentFunction() {
  return engine.client.createFunction(
    {
      id: "segment",
      triggers: { event: "test/segment" },
      concurrency: [{ limit: 32 }, { key: "event.data.workspace", limit: 16 }],
      priority: { run: "event.data.isScheduled ? 0 : 600" },
    },
    async ({ event, step }) => {
      await step.run("draw", async () => {
        begun.push(event.data.workspace);
        working += 1;
        mostWorking = Math.max(mostWorking, working);
        await released;
        working -= 1;
      });
    },
  );
}

function segmentsOf(workspace: string, count: number, isScheduled = false) {
  return Array.from({ length: count }, () => ({
    name: "test/segment",
    data: { workspace, isScheduled },
  }));
}

function startWithRoomFor(segmentsAtOnce: number, ...others: InngestFunction.Any[]) {
  return engine.start([createSegmentFunction(), ...others], {
    maxConcurrentCallsOf: { "test-segment": segmentsAtOnce },
  });
}

test("a worker runs no more calls of a function than it was told, and those of others beside them", async () => {
  const other = engine.client.createFunction(
    { id: "other", triggers: { event: "test/other" } },
    () => begun.length,
  );
  await engine.client.send([...segmentsOf("a", 6), { name: "test/other" }]);

  await startWithRoomFor(2, other);
  await engine.endedRuns("other", 1);
  await expect.poll(() => begun).toHaveLength(2);
  release();

  await engine.endedRuns("segment", 6);
  expect(mostWorking).toBe(2);
});

test("two workers have twice the room", async () => {
  await startWithRoomFor(2);
  await startWithRoomFor(2);

  await engine.client.send(segmentsOf("a", 6));
  await expect.poll(() => begun, { timeout: 10_000 }).toHaveLength(4);
  release();

  await engine.endedRuns("segment", 6);
  expect(mostWorking).toBe(4);
});

test.each([1, 2])(
  "forty segments of one workspace do not hold back two of another (with room for %i)",
  async (room) => {
    await engine.client.send(segmentsOf("big", 40));
    await engine.client.send(segmentsOf("small", 2));
    release();

    await startWithRoomFor(room);

    await engine.endedRuns("segment", 42);
    expect(begun.lastIndexOf("small")).toBeLessThan(8);
  },
);

test("three workspaces take the room for one in rotation", async () => {
  await engine.client.send(["a", "b", "c"].flatMap((workspace) => segmentsOf(workspace, 2)));
  release();

  await startWithRoomFor(1);

  await engine.endedRuns("segment", 6);
  expect(begun).toEqual(["a", "b", "c", "a", "b", "c"]);
});

test("what somebody waits for goes before what is scheduled, however long that has waited", async () => {
  await startWithRoomFor(0);
  await engine.client.send(segmentsOf("scheduled", 4, true));
  await pool.query("update engine.dispatch set run_at = run_at - interval '1 day'");
  await engine.client.send(segmentsOf("waited-for", 4));
  release();

  // With room for two, the second might begin first.
  await startWithRoomFor(1);

  await engine.endedRuns("segment", 8);
  expect(begun).toEqual([...Array<string>(4).fill("waited-for"), ...Array<string>(4).fill("scheduled")]);
});

test("a run that has done its work ends before the next one begins", async () => {
  const ended: number[] = [];
  const segment = engine.client.createFunction(
    { id: "segment", triggers: { event: "test/segment" } },
    async ({ step }) => {
      await step.run("draw", () => begun.push("a"));
      ended.push(begun.length);
    },
  );
  await engine.client.send(segmentsOf("a", 4));

  await engine.start([segment], { maxConcurrentCallsOf: { "test-segment": 1 } });

  await engine.endedRuns("segment", 4);
  expect(ended).toEqual([1, 2, 3, 4]);
});
