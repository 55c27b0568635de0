import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;

beforeAll(async () => {
  engine = createTestEngine((await openDatabase()).pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test("a function invokes another one and goes on with its result, or catches its failure", async () => {
  const double = engine.client.createFunction(
    { id: "double", retries: 0, triggers: { event: "test/double" } },
    ({ event }) => {
      if (typeof event.data.value !== "number") throw new Error("no number");

      return event.data.value * 2;
    },
  );
  const parent = engine.client.createFunction(
    { id: "parent", triggers: { event: "test/go" } },
    async ({ step }) => {
      const [four, six] = await Promise.all([
        step.invoke("two", { function: double, data: { value: 2 } }),
        step.invoke("three", { function: double, data: { value: 3 } }),
      ]);
      const failure = await step
        .invoke("nothing", { function: double, data: {} })
        .catch((error: unknown) => String(error));

      return { four, six, failure };
    },
  );
  await engine.start([double, parent]);

  await engine.client.send({ name: "test/go" });

  expect(await engine.endedRuns("parent", 1)).toMatchObject([
    { status: "completed", output: { four: 4, six: 6, failure: "Error: no number" } },
  ]);
});

test("an invocation that takes longer than it may fails the step, and the other function goes on", async () => {
  const slow = engine.client.createFunction({ id: "slow" }, async ({ step }) => {
    await step.waitForEvent("wait", { event: "test/release", timeout: "1m" });

    return "slow but done";
  });
  const parent = engine.client.createFunction(
    { id: "parent", triggers: { event: "test/go" } },
    async ({ step }) =>
      step
        .invoke("slow", { function: slow, data: {}, timeout: "1s" })
        .catch((error: unknown) => (error instanceof Error ? error.message : "")),
  );
  await engine.start([slow, parent]);

  await engine.client.send({ name: "test/go" });
  const [ended] = await engine.endedRuns("parent", 1);
  await engine.client.send({ name: "test/release" });

  expect(ended?.output).toContain("took longer");
  expect(await engine.endedRuns("slow", 1)).toMatchObject([{ output: "slow but done" }]);
});
