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
