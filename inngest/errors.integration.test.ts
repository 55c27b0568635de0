import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError, type AppErrorCode } from "@/server/errors";
import { createTestEngine } from "./embedded/engine.fixture";
import { attemptStep, readFailedRun } from "./errors";
import { createStepRunner } from "./function-setup";

let engine: ReturnType<typeof createTestEngine>;

beforeAll(async () => {
  const { pool } = await openDatabase();
  engine = createTestEngine(pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test.each<AppErrorCode>(["BROWSER_MISSING", "VERIFICATION_FAILED"])(
  "%s and its words reach the function that hears of the failure of one that invoked the one that invoked the one that failed",
  async (code) => {
    const { client } = engine;
    const segment = client.createFunction(
      { id: "segment", triggers: { event: "test/segment" } },
      ({ step, runId, attempt }) =>
        createStepRunner({ step, runId, attempt })("draw", () =>
          Promise.reject(new AppError(code, "for the log", { userMessage: "for a person" })),
        ),
    );
    const render = client.createFunction(
      { id: "render", triggers: { event: "test/render" } },
      async ({ step }) => {
        await Promise.all([
          step.run("mix", () => null),
          step.invoke("segment", { function: segment, data: {} }),
        ]);
      },
    );
    const produce = client.createFunction(
      { id: "produce", triggers: { event: "test/produce" } },
      async ({ step }) => {
        await step.invoke("render", { function: render, data: {} });
      },
    );
    const fail = client.createFunction(
      {
        id: "fail",
        triggers: { event: "inngest/function.failed", if: "event.data.function_id == 'test-produce'" },
      },
      ({ event }) => readFailedRun(event.data),
    );
    await engine.start([segment, render, produce, fail]);

    await client.send({ name: "test/produce", data: { number: 1 } });

    const [told] = await engine.endedRuns("fail", 1);
    expect(told?.output).toEqual({ code, reason: "for a person", input: { number: 1 } });
  },
);

const place = (name: string) => ({ runId: crypto.randomUUID(), stepId: name });
const failure = new AppError("RENDER_FAILED", "The encoder crashed.");

test("a step's own failures are counted whatever the engine's attempts are, and the third one is final", async () => {
  const step = place("draw");
  const attempt = (number: number) =>
    attemptStep({ ...step, attempt: number }, () => Promise.reject(failure)).catch((error: unknown) => error);

  expect(await attempt(7)).toMatchObject({ name: "RENDER_FAILED", retryAfter: "15" });
  expect(await attempt(12)).toMatchObject({ name: "RENDER_FAILED", retryAfter: "30" });
  expect(await attempt(13)).toMatchObject({ name: "RENDER_FAILED", message: "The encoder crashed." });
  expect(await attempt(13)).not.toHaveProperty("retryAfter");
});

test.each<[string, AppErrorCode, number, string]>([
  ["the storage is away", "STORAGE_FAILED", 0, "2"],
  ["the database is away for long", "DATABASE_UNAVAILABLE", 18, "600"],
])("where %s, nothing is counted and the step is tried again", async (_name, code, attempt, retryAfter) => {
  const step = place("draw");
  const tried = attemptStep({ ...step, attempt }, () => Promise.reject(new AppError(code, "Away.")));

  await expect(tried).rejects.toMatchObject({ retryAfter });
  const { pool } = await openDatabase();
  const { rows } = await pool.query("select from engine.step_failure where run_id = $1", [step.runId]);
  expect(rows).toEqual([]);
});
