import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { saveCheckpoint } from "./save-checkpoint";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;
let pool: Pool;

beforeAll(async () => {
  ({ pool } = await openDatabase());
  engine = createTestEngine(pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test("steps in line are performed in one call, and each is kept before the next begins", async () => {
  let callCount = 0;
  const keptBefore: number[] = [];
  const line = engine.client.createFunction(
    { id: "line", triggers: { event: "test/line" } },
    async ({ step, runId }) => {
      callCount += 1;
      for (const name of ["a", "b", "c"]) {
        await step.run(name, async () => {
          const { rowCount } = await pool.query("select from engine.step where run_id = $1", [runId]);
          keptBefore.push(rowCount ?? 0);
        });
      }

      return "done";
    },
  );
  await engine.start([line]);

  await engine.client.send({ name: "test/line" });

  expect(await engine.endedRuns("line", 1)).toMatchObject([{ status: "completed", output: "done" }]);
  expect(keptBefore).toEqual([0, 1, 2]);
  expect(callCount).toBe(1);
});

test("a checkpoint of a call that another worker has taken over keeps nothing", async () => {
  const taken: unknown[] = [];
  const slow = engine.client.createFunction(
    { id: "slow", triggers: { event: "test/slow" } },
    async ({ step, runId }) => {
      await step.run("slow", async () => {
        const { rows } = await pool.query<{ id: string; generation: number }>(
          "select id, generation from engine.dispatch where run_id = $1",
          [runId],
        );
        const steps = [{ op: "StepRun", id: "other", data: 1 }];
        const [{ id, generation } = { id: "", generation: 0 }] = rows;
        taken.push(await saveCheckpoint(pool, runId, { qi_id: `${id}:${generation - 1}`, steps }));
        taken.push(await saveCheckpoint(pool, runId, { qi_id: `${id}:${generation}`, steps }));
      });
    },
  );
  await engine.start([slow]);

  await engine.client.send({ name: "test/slow" });

  await engine.endedRuns("slow", 1);
  expect(taken).toEqual([false, true]);
});
