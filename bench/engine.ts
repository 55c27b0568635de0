import { readFile } from "node:fs/promises";
import path from "node:path";
import { Inngest } from "inngest";
import pg from "pg";
import { createEmbeddedEngine } from "../inngest/embedded/engine";
import { createEventIntake } from "../inngest/embedded/protocol/event-intake";
import { registerFunctions } from "../inngest/embedded/functions/register-functions";
import { keepPostgres } from "../server/adapters/db/keep-postgres";
import { env } from "../server/env";

/**
 * What a step of the embedded workflow engine costs: runs of steps that do nothing, one run after the other. Prints JSON.
 * It uses the embedded Postgres of `.data`, or `DATABASE_URL`, and makes a throw-away database there.
 */
const runCount = 10;
const stepCount = 20;
const migrationUrl = new URL("../prisma/migrations/0001_engine/migration.sql", import.meta.url);

function percentileOf(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);

  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN) * 100) / 100;
}

const keeper = env.databaseUrl ? undefined : await keepPostgres(path.join(env.dataDirectory, "postgres"));
const serverUrl = new URL(env.databaseUrl ?? keeper?.url ?? "");
const databaseName = `bench_engine_${process.pid}`;
const server = new pg.Client({ connectionString: serverUrl.href });
await server.connect();
await server.query(`create database ${databaseName}`);

const databaseUrl = new URL(serverUrl);
databaseUrl.pathname = databaseName;
const pool = new pg.Pool({ connectionString: databaseUrl.href });
// The pool does not wait for its connections to close; dropping the database ends them.
pool.on("error", () => undefined);
await pool.query(await readFile(migrationUrl, "utf8"));

const client = new Inngest({
  id: "bench",
  isDev: true,
  aiMetadata: false,
  fetch: createEventIntake(() => pool),
});
const runEnds = new Map<number, () => void>();
/** When each step of a run was performed; the time between two of them is what a step costs. */
const performedAtMs = new Map<number, number[]>();

const benchRun = client.createFunction(
  { id: "run", triggers: { event: "bench/run.requested" } },
  async ({ event, step }) => {
    const run = Number(event.data.run);

    for (let index = 0; index < stepCount; index += 1) {
      await step.run(`step-${index}`, () => {
        performedAtMs.set(run, [...(performedAtMs.get(run) ?? []), performance.now()]);

        return index;
      });
    }

    runEnds.get(run)?.();
  },
);

const engine = createEmbeddedEngine({
  pool,
  functions: () => registerFunctions([{ client, functions: [benchRun] }]),
  maxConcurrentCalls: 4,
});
await engine.start();

const startMs: number[] = [];
for (let run = 0; run < runCount; run += 1) {
  const ended = new Promise<void>((resolve) => runEnds.set(run, resolve));
  const sentAtMs = performance.now();
  await client.send({ name: "bench/run.requested", data: { run } });
  await ended;
  startMs.push((performedAtMs.get(run)?.[0] ?? Number.NaN) - sentAtMs);
}

await engine.stop({ graceMs: 1_000 });
await pool.end();
await server.query(`drop database ${databaseName} with (force)`);
await server.end();

const stepMs = [...performedAtMs.values()].flatMap((times) =>
  times.slice(1).map((timeMs, index) => timeMs - (times[index] ?? Number.NaN)),
);
console.log(
  JSON.stringify({
    steps: stepMs.length,
    stepMedianMs: percentileOf(stepMs, 0.5),
    stepP95Ms: percentileOf(stepMs, 0.95),
    startMedianMs: percentileOf(startMs, 0.5),
  }),
);

await keeper?.release();
