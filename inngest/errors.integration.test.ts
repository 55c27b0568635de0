import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { AppError, type AppErrorCode } from "@/server/errors";
import { createTestEngine } from "./embedded/test-engine";
import { describeRunError, inStep } from "./errors";

let engine: ReturnType<typeof createTestEngine>;

beforeAll(async () => {
  const { pool } = await openDatabase();
  engine = createTestEngine(pool);
});
afterAll(async () => {
  await engine.stopAll();
  await closeDatabase();
});

test.each<AppErrorCode>(["BROWSER_MISSING", "RENDER_FAILED"])(
  "%s and its words reach the onFailure of a function that invoked the one that invoked the one that failed",
  async (code) => {
    const { client } = engine;
    const options = (id: string) => ({ id: `${id}-${code}`, retries: 0 as const });
    const segment = client.createFunction(
      { ...options("segment"), triggers: { event: "test/segment" } },
      ({ step }) =>
        step.run("draw", () =>
          inStep(() => Promise.reject(new AppError(code, "for the log", { userMessage: "for a person" }))),
        ),
    );
    const render = client.createFunction(
      { ...options("render"), triggers: { event: "test/render" } },
      async ({ step }) => {
        await Promise.all([
          step.run("mix", () => null),
          step.invoke("segment", { function: segment, data: {} }),
        ]);
      },
    );
    const produce = client.createFunction(
      {
        ...options("produce"),
        triggers: { event: `test/${code}` },
        onFailure: ({ error }) => describeRunError(error),
      },
      async ({ step }) => {
        await step.invoke("render", { function: render, data: {} });
      },
    );
    await engine.start([segment, render, produce]);

    await client.send({ name: `test/${code}` });

    const [told] = await engine.endedRuns(`produce-${code}-failure`, 1);
    expect(told?.output).toEqual({ code, reason: "for a person" });
    await engine.stopAll();
  },
);
