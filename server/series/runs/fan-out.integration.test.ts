import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSeriesOwner, insertDueSeries } from "@/e2e/fixtures/series-owner";
import { spawnProcess } from "@/e2e/processes/spawn-process";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { fanOutDueSeries } from "./fan-out";
import { unsafeClaimDue } from "./run-repository";

let owner: Awaited<ReturnType<typeof createSeriesOwner>>;

beforeAll(async () => {
  await openDatabase();
  owner = await createSeriesOwner("ann");
});
afterAll(() => closeDatabase());
beforeEach(async () => {
  await getDatabase().prisma.series.deleteMany({});
  await getDatabase().pool.query("delete from engine.event where name = 'series/due'");
});

/** The outcome for all due series: their runs, and their events in the engine. */
async function count() {
  const { prisma, pool } = getDatabase();
  const { rows } = await pool.query<{ seriesId: string }>(
    `select body->'data'->>'seriesId' as "seriesId" from engine.event join "Series" on "Series"."id"::text = body->'data'->>'seriesId'
     where engine.event.name = 'series/due'`,
  );

  return {
    runs: await prisma.seriesRun.count(),
    unsent: await prisma.seriesRun.count({ where: { sentAt: null } }),
    events: rows.length,
    series: new Set(rows.map(({ seriesId }) => seriesId)).size,
    stillDue: await prisma.series.count({ where: { nextRunAt: { lte: new Date() } } }),
  };
}
const onceEach = (series: number) => ({ runs: series, unsent: 0, events: series, series, stillDue: 0 });

test("each series that is due gets one event, and is due again at its next time", async () => {
  await insertDueSeries(owner, 3);

  expect(await fanOutDueSeries()).toEqual({ claimed: 3, sent: 3 });
  expect(await fanOutDueSeries()).toEqual({ claimed: 0, sent: 0 });
  expect(await count()).toEqual(onceEach(3));
});

test("one that is paused, deleted, or of a deleted workspace is not due; one that was missed for days is due once", async () => {
  const { prisma } = getDatabase();
  await insertDueSeries(owner, 3);
  const [paused, deleted, missed] = await prisma.series.findMany({ select: { id: true } });
  const change = (id: string | undefined, data: object) => prisma.series.update({ where: { id }, data });
  await change(paused?.id, { pausedAt: new Date() });
  await change(deleted?.id, { deletedAt: new Date() });
  await change(missed?.id, { nextRunAt: new Date(Date.now() - 7 * 24 * 60 * 60_000) });
  const bob = await createSeriesOwner("bob");
  await insertDueSeries(bob, 1);
  await prisma.workspace.update({ where: { id: bob.workspaceId }, data: { deletedAt: new Date() } });

  expect(await fanOutDueSeries()).toEqual({ claimed: 1, sent: 1 });
});

describe("a thousand series that are due at once", () => {
  test("are each begun once where two do it at the same time", async () => {
    await insertDueSeries(owner, 1000);

    const [one, other] = await Promise.all([fanOutDueSeries(), fanOutDueSeries()]);

    expect(one.claimed + other.claimed).toBe(1000);
    expect(await count()).toEqual(onceEach(1000));
  });

  test("are each begun once where two workers do it and one is killed in the middle", async () => {
    await insertDueSeries(owner, 1000);
    const worker = spawnProcess("e2e/processes/fan-out-series.ts", []);
    await worker.waitForLine(/began/);
    try {
      // It has claimed some, and most likely not sent them all; either way, each begins once.
      while ((await getDatabase().prisma.seriesRun.count()) === 0) await setImmediate();
    } finally {
      worker.child.kill("SIGKILL");
      await worker.exited;
    }

    await fanOutDueSeries();

    expect(await count()).toEqual(onceEach(1000));
  });

  test("are each begun once where a worker dies between claiming and sending", async () => {
    await insertDueSeries(owner, 1000);
    const next = new Date(Date.now() + 60 * 60_000);
    expect(await unsafeClaimDue(400, new Date(), () => next)).toBe(400);

    expect(await fanOutDueSeries()).toEqual({ claimed: 600, sent: 1000 });
    expect(await count()).toEqual(onceEach(1000));
  });

  test("are each begun once where it dies between sending and noting that it has sent", async () => {
    await insertDueSeries(owner, 1000);
    await fanOutDueSeries();
    await getDatabase().prisma.seriesRun.updateMany({ data: { sentAt: null } });

    expect(await fanOutDueSeries()).toEqual({ claimed: 0, sent: 1000 });
    expect(await count()).toEqual(onceEach(1000));
  });
});
