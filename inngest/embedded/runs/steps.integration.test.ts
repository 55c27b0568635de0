import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { createTestEngine } from "../engine.fixture";

let engine: ReturnType<typeof createTestEngine>;

beforeAll(async () => {
  engine = createTestEngine((await openDatabase()).pool);
});
afterEach(() => engine.stopAll());
afterAll(closeDatabase);

test("a run performs its steps once each, in order, and keeps what the function returns", async () => {
  const performed: string[] = [];
  const add = engine.client.createFunction(
    { id: "add", triggers: { event: "test/add" } },
    async ({ event, step }) => {
      const one = await step.run("one", () => {
        performed.push("one");

        return Number(event.data.start) + 1;
      });
      const nothing = await step.run("nothing", () => {
        performed.push("nothing");
      });

      return { sum: one + 1, nothing };
    },
  );
  await engine.start([add]);

  await engine.client.send({ name: "test/add", data: { start: 40 } });

  expect(await engine.endedRuns("add", 1)).toMatchObject([
    { status: "completed", output: { sum: 42, nothing: null } },
  ]);
  expect(performed).toEqual(["one", "nothing"]);
});

test("text with zero bytes and lone surrogates survives a step", async () => {
  const odd = "zero \u0000, lone \ud800, pair 😀";
  const keep = engine.client.createFunction(
    { id: "keep", triggers: { event: "test/keep" } },
    async ({ step }) => {
      const kept = await step.run("say", () => odd);

      return kept === odd;
    },
  );
  await engine.start([keep]);

  await engine.client.send({ name: "test/keep" });

  expect(await engine.endedRuns("keep", 1)).toMatchObject([{ status: "completed", output: true }]);
});

test("parallel steps are performed at the same time, and the function goes on with all results", async () => {
  let performing = 0;
  let mostPerforming = 0;
  const work = async (value: string) => {
    performing += 1;
    mostPerforming = Math.max(mostPerforming, performing);
    await expect.poll(() => mostPerforming).toBe(3);
    performing -= 1;

    return value;
  };
  const fan = engine.client.createFunction(
    { id: "fan", triggers: { event: "test/fan" } },
    async ({ step }) => {
      const results = await Promise.all(
        ["a", "b", "c"].map((value) => step.run(`work-${value}`, () => work(value))),
      );

      return step.run("join", () => results.join(""));
    },
  );
  await engine.start([fan]);

  await engine.client.send({ name: "test/fan" });

  expect(await engine.endedRuns("fan", 1)).toMatchObject([{ status: "completed", output: "abc" }]);
});

test("one parallel step that fails does not keep the others from their results", async () => {
  const performed: string[] = [];
  const mixed = engine.client.createFunction(
    { id: "mixed", retries: 0, triggers: { event: "test/mixed" } },
    async ({ step }) => {
      const settled = await Promise.allSettled([
        step.run("good", () => performed.push("good")),
        step.run("bad", () => {
          throw new Error("bad");
        }),
        step.sleep("nap", "1s"),
      ]);

      return settled.map(({ status }) => status);
    },
  );
  await engine.start([mixed]);

  await engine.client.send({ name: "test/mixed" });

  expect(await engine.endedRuns("mixed", 1)).toMatchObject([
    { status: "completed", output: ["fulfilled", "rejected", "fulfilled"] },
  ]);
  expect(performed).toEqual(["good"]);
});

test("steps of the same name are different steps", async () => {
  const loop = engine.client.createFunction(
    { id: "loop", triggers: { event: "test/loop" } },
    async ({ step }) => {
      const seen: number[] = [];
      for (let index = 0; index < 3; index += 1) seen.push(await step.run("again", () => index));

      return seen;
    },
  );
  await engine.start([loop]);

  await engine.client.send({ name: "test/loop" });

  expect(await engine.endedRuns("loop", 1)).toMatchObject([{ output: [0, 1, 2] }]);
});

test("a run sleeps without being performed, and wakes in time", async () => {
  const sleeper = engine.client.createFunction(
    { id: "sleeper", triggers: { event: "test/sleeper" } },
    async ({ step }) => {
      const fromMs = await step.run("from", () => Date.now());
      await step.sleep("nap", "1s");
      await step.sleepUntil("past", new Date(0));
      const toMs = await step.run("to", () => Date.now());

      return toMs - fromMs;
    },
  );
  await engine.start([sleeper]);

  await engine.client.send({ name: "test/sleeper" });

  const [run] = await engine.endedRuns("sleeper", 1);
  expect(run?.output).toBeGreaterThanOrEqual(1_000);
  expect(run?.output).toBeLessThan(10_000);
});
