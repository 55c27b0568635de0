import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;

beforeAll(async () => {
  engine = createTestEngine((await openDatabase()).pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test("a step that returns more than 4 MB fails the run, and says so", async () => {
  const big = engine.client.createFunction(
    { id: "big", triggers: { event: "test/big" } },
    async ({ step }) => {
      await step.run("read-everything", () => "x".repeat(4 * 1024 * 1024));
    },
  );
  await engine.start([big]);

  await engine.client.send({ name: "test/big" });

  const [run] = await engine.endedRuns("big", 1);
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain('step "read-everything" has 4194306 bytes');
});

test("a run whose steps add up to more than 32 MB fails", async () => {
  const heavy = engine.client.createFunction(
    { id: "heavy", triggers: { event: "test/heavy" } },
    async ({ step }) => {
      for (let part = 0; part < 9; part += 1) {
        await step.run(`part-${part}`, () => "x".repeat(4_000_000));
      }
    },
  );
  await engine.start([heavy]);

  await engine.client.send({ name: "test/heavy" });

  const [run] = await engine.endedRuns("heavy", 1);
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain("run's state has");
});

test("a run that asks for more than 1,000 steps fails", async () => {
  const wide = engine.client.createFunction(
    { id: "wide", triggers: { event: "test/wide" } },
    async ({ step }) => {
      await Promise.all(Array.from({ length: 1_001 }, (_, index) => step.run(`step-${index}`, () => index)));
    },
  );
  await engine.start([wide]);

  await engine.client.send({ name: "test/wide" });

  expect(await engine.endedRuns("wide", 1)).toMatchObject([
    { status: "failed", error: { message: "the run has more than the 1000 steps allowed" } },
  ]);
});

test.each([
  ["waitForSignal", "WaitForSignal"],
  ["sendSignal", "step.sendSignal"],
  ["fetch", "Gateway"],
  ["race", "parallelMode"],
])("a run that uses %s fails at once and names it", async (tool, name) => {
  const performed = vi.fn();
  const greedy = engine.client.createFunction(
    { id: "greedy", triggers: { event: "test/greedy" } },
    async ({ step, group }) => {
      performed();
      if (tool === "waitForSignal")
        await step.waitForSignal("ask", { signal: "s", timeout: "1m", onConflict: "fail" });
      if (tool === "sendSignal") await step.sendSignal("ask", { signal: "s" });
      if (tool === "fetch") await step.fetch("https://example.com");
      if (tool === "race") {
        await group.parallel(() => Promise.race([step.sleep("a", "1s"), step.sleep("b", "1s")]));
      }
    },
  );
  await engine.start([greedy]);

  await engine.client.send({ name: "test/greedy" });

  const [run] = await engine.endedRuns("greedy", 1);
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain(name);
  expect(performed).toHaveBeenCalledTimes(1);
});
