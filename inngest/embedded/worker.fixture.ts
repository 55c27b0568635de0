import { setTimeout as delay } from "node:timers/promises";
import { Inngest } from "inngest";
import pg from "pg";
import { createEmbeddedEngine } from "./engine";
import { createEventIntake } from "./protocol/event-intake";
import { registerFunctions } from "./functions/register-functions";

/** A worker process that tests can kill and freeze. Its steps leave their traces in the table `performed`. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const client = new Inngest({
  id: "test",
  isDev: true,
  aiMetadata: false,
  fetch: createEventIntake(() => pool),
});

async function leaveTrace(runId: string, step: string, attempt: number) {
  await pool.query("insert into performed (run_id, step, attempt, pid) values ($1, $2, $3, $4)", [
    runId,
    step,
    attempt,
    process.pid,
  ]);
}

/** Its middle step hangs in the first attempt, until the table `released` has a row. */
const hang = client.createFunction(
  { id: "hang", triggers: { event: "test/hang" } },
  async ({ step, runId, attempt }) => {
    await step.run("before", () => leaveTrace(runId, "before", attempt));
    const pid = await step.run("hang", async () => {
      await leaveTrace(runId, "hang", attempt);
      while (attempt === 0 && (await pool.query("select from released")).rows.length === 0) await delay(20);
      await leaveTrace(runId, "hung", attempt);

      return process.pid;
    });
    await step.run("after", () => leaveTrace(runId, "after", attempt));

    return pid;
  },
);

const murder = client.createFunction(
  { id: "murder", retries: 1, triggers: { event: "test/murder" } },
  async ({ step, runId, attempt }) => {
    await step.run("before", () => leaveTrace(runId, "before", attempt));
    const killSelf = step
      .run("kill", async () => {
        await leaveTrace(runId, "kill", attempt);
        process.kill(process.pid, "SIGKILL");
      })
      .catch((error: unknown) => String(error));
    const [answer] = await Promise.all([killSelf, step.sleep("beside", "1s")]);

    return answer;
  },
);

const many = client.createFunction(
  { id: "many", triggers: { event: "test/many" } },
  async ({ step, runId, attempt }) => {
    await step.run("first", () => leaveTrace(runId, "first", attempt));
    await Promise.all(["a", "b", "c"].map((part) => step.run(part, () => leaveTrace(runId, part, attempt))));
    await step.run("last", () => leaveTrace(runId, "last", attempt));
  },
);

const engine = createEmbeddedEngine({
  pool,
  functions: () => registerFunctions([{ client, functions: [hang, murder, many] }]),
  maxConcurrentCalls: 4,
  leaseMs: Number(process.env.LEASE_MS),
  retryDelayMs: () => 10,
});
await engine.start();

process.once("SIGTERM", () => {
  void engine.stop({ graceMs: 5_000 }).then(() => pool.end());
});
