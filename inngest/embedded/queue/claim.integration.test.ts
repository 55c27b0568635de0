import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { claimDispatches, installClaimFunction, releaseLeases, renewLeases, takeDispatch } from "./claim";

let pool: Pool;

beforeAll(async () => {
  ({ pool } = await openDatabase());
  await installClaimFunction(pool);
});
beforeEach(async () => {
  await pool.query(
    "insert into engine.dispatch (key, kind, function_id) values ('a', 'call', 'render'), ('b', 'timer', 'render')",
  );
});
afterEach(() => pool.query("truncate engine.dispatch"));
afterAll(closeDatabase);

type Options = Partial<Parameters<typeof claimDispatches>[1]>;

/** Claims as worker 1 unless told otherwise. */
async function claim(options: Options = {}) {
  const { claimed } = await claimDispatches(pool, {
    worker: 1,
    functionSlots: new Map([["render", 5]]),
    callSlots: 5,
    inFlightIds: [],
    leaseMs: 30_000,
    deadWorkers: [],
    ...options,
  });

  return claimed;
}

test("what one worker has claimed no other one gets", async () => {
  expect((await claim()).map(({ key }) => key)).toEqual(["a", "b"]);
  expect(await claim({ worker: 2 })).toEqual([]);
});

test("functions that a worker does not have are not its to call", async () => {
  expect(await claim({ functionSlots: new Map([["upload", 5]]) })).toEqual([]);
});

test("a worker without free slots still gets timers", async () => {
  expect((await claim({ callSlots: 0 })).map(({ key }) => key)).toEqual(["b"]);
});

test("a worker without a free slot for a function leaves its calls to others, and calls other functions", async () => {
  await pool.query("insert into engine.dispatch (key, kind, function_id) values ('c', 'call', 'narrate')");
  const functionSlots = new Map([
    ["render", 0],
    ["narrate", 1],
  ]);

  expect((await claim({ functionSlots })).map(({ key }) => key)).toEqual(["b", "c"]);
  expect((await claim({ worker: 2 })).map(({ key }) => key)).toEqual(["a"]);
});

test("a lapsed lease is taken over as a further attempt, and the result of the first holder is rejected", async () => {
  const [first] = await claim({ leaseMs: -1 });
  const [second] = await claim({ worker: 2 });
  if (!first || !second) throw new Error("both claim");

  expect([first.attempt, second.attempt]).toEqual([0, 1]);
  expect(await takeDispatch(pool, first)).toBe(false);
  expect(await takeDispatch(pool, second)).toBe(true);
  expect(await takeDispatch(pool, second)).toBe(false);
});

test("a worker that is known to be dead is replaced before its lease ends", async () => {
  await claim();

  expect(await claim({ worker: 2, deadWorkers: [3] })).toEqual([]);
  expect((await claim({ worker: 2, deadWorkers: [1] })).map(({ attempt }) => attempt)).toEqual([1, 1]);
});

test("a claim whose answer got lost is made again, and is no further attempt", async () => {
  await claim();

  expect((await claim()).map(({ attempt }) => attempt)).toEqual([0, 0]);
});

test("a worker that is late with its lease does not take over from itself", async () => {
  const claimed = await claim({ leaseMs: -1 });

  expect(await claim({ inFlightIds: claimed.map(({ id }) => id) })).toEqual([]);
});

test("a renewed lease holds", async () => {
  const claimed = await claim({ leaseMs: -1 });
  await renewLeases(pool, { worker: 1, inFlightIds: claimed.map(({ id }) => id), leaseMs: 30_000 });

  expect(await claim({ worker: 2 })).toEqual([]);
});

test("what a worker releases is claimed at once, and is no further attempt", async () => {
  const [first] = await claim();
  await releaseLeases(pool, 1);
  const [second] = await claim({ worker: 2 });

  expect(second?.attempt).toBe(0);
  expect(first && (await takeDispatch(pool, first))).toBe(false);
});

test("the time until the next dispatch is due is told", async () => {
  await pool.query("update engine.dispatch set run_at = now() + interval '5 minutes' where key = 'b'");
  const options = {
    worker: 1,
    functionSlots: new Map([["render", 5]]),
    callSlots: 5,
    inFlightIds: [],
    leaseMs: 1,
    deadWorkers: [],
  };

  const { claimed, nextDueInMs } = await claimDispatches(pool, options);

  expect(claimed).toHaveLength(1);
  expect(nextDueInMs).toBeGreaterThan(290_000);
  expect(nextDueInMs).toBeLessThanOrEqual(300_000);
});
