import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;

beforeAll(async () => {
  engine = createTestEngine((await openDatabase()).pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test("a step that fails is tried again, with the number of the attempt, without repeating the steps before it", async () => {
  const performed: string[] = [];
  const flaky = engine.client.createFunction(
    { id: "flaky", retries: 2, triggers: { event: "test/flaky" } },
    async ({ step, attempt }) => {
      await step.run("before", () => performed.push("before"));
      await step.run("flaky", () => {
        performed.push(`attempt ${attempt}`);
        if (attempt < 2) throw new Error("not yet");
      });
    },
  );
  await engine.start([flaky]);

  await engine.client.send({ name: "test/flaky" });

  expect(await engine.endedRuns("flaky", 1)).toMatchObject([{ status: "completed" }]);
  expect(performed).toEqual(["before", "attempt 0", "attempt 1", "attempt 2"]);
});

test("a function may catch a step that failed for good and go on", async () => {
  const careful = engine.client.createFunction(
    { id: "careful", retries: 1, triggers: { event: "test/careful" } },
    async ({ step }) => {
      const answer = await step
        .run("always-fails", () => {
          throw new TypeError("no");
        })
        .catch((error: unknown) => String(error));

      return step.run("go-on", () => `after ${String(answer)}`);
    },
  );
  await engine.start([careful]);

  await engine.client.send({ name: "test/careful" });

  expect(await engine.endedRuns("careful", 1)).toMatchObject([
    { status: "completed", output: "after TypeError: no" },
  ]);
});

test("an error that is not to be retried fails the run at once", async () => {
  let performedCount = 0;
  const hopeless = engine.client.createFunction(
    { id: "hopeless", triggers: { event: "test/hopeless" } },
    async ({ step }) => {
      await step.run("hopeless", () => {
        performedCount += 1;
        throw new NonRetriableError("the file is gone");
      });
    },
  );
  await engine.start([hopeless]);

  await engine.client.send({ name: "test/hopeless" });

  expect(await engine.endedRuns("hopeless", 1)).toMatchObject([
    { status: "failed", error: { message: "the file is gone" } },
  ]);
  expect(performedCount).toBe(1);
});

test("an error outside of steps is retried too, and fails the run after the last attempt", async () => {
  const attempts: number[] = [];
  const broken = engine.client.createFunction(
    { id: "broken", retries: 2, triggers: { event: "test/broken" } },
    ({ attempt }) => {
      attempts.push(attempt);
      throw new Error("broken");
    },
  );
  await engine.start([broken]);

  await engine.client.send({ name: "test/broken" });

  expect(await engine.endedRuns("broken", 1)).toMatchObject([
    { status: "failed", error: { message: "broken" } },
  ]);
  expect(attempts).toEqual([0, 1, 2]);
});

test("a step that says when to try again is tried again then", async () => {
  const performedAtMs: number[] = [];
  const limited = engine.client.createFunction(
    { id: "limited", triggers: { event: "test/limited" } },
    async ({ step, attempt }) => {
      await step.run("limited", () => {
        performedAtMs.push(Date.now());
        if (attempt === 0) throw new RetryAfterError("slow down", 1_000);
      });
    },
  );
  await engine.start([limited]);

  await engine.client.send({ name: "test/limited" });
  await engine.endedRuns("limited", 1);

  const [first = 0, second = 0] = performedAtMs;
  expect(second - first).toBeGreaterThan(900);
  // Inngest's own delay would be 15 s.
  expect(second - first).toBeLessThan(10_000);
});
