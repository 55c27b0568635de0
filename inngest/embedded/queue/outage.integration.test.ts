import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client, Pool } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ensurePostgres, stopPostgres } from "@/server/adapters/db/embedded-postgres";
import { applyMigrations } from "@/server/adapters/db/migrate";
import { createTestEngine } from "../engine.fixture";

let directory: string;
let pools: [Pool, Pool];

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-outage-"));
  const connectionString = await ensurePostgres(directory);
  await applyMigrations(connectionString);
  // As in the product: a connection attempt interrupted by a kill would never end, and `end` waits for it.
  const options = { connectionString, connectionTimeoutMillis: 15_000 };
  pools = [new Pool(options), new Pool(options)];
  for (const pool of pools) pool.on("error", () => undefined);
});
const engines: ReturnType<typeof createTestEngine>[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.stopAll();
});
afterAll(async () => {
  const ending = pools.map((pool) => pool.end());
  // A query interrupted by the kill may wait for its answer for as long as there is a server.
  await stopPostgres(directory);
  await Promise.all(ending);
  await rm(directory, { recursive: true, force: true });
});

/** Resolves when Postgres no longer answers: just after the kill, its children still do. */
async function killPostgres() {
  const lockFile = await readFile(path.join(directory, "cluster", "postmaster.pid"), "utf8");
  process.kill(Number.parseInt(lockFile, 10), "SIGKILL");

  await expect.poll(() => new Client(pools[0].options).connect().catch(String)).toContain("ECONNREFUSED");
}

test("Postgres may be killed and come back under running calls: their results are kept, and nothing is done twice", async () => {
  const performed: string[] = [];
  let finishRender: (() => void) | undefined;
  for (const pool of pools) engines.push(createTestEngine(pool));
  const [first, second] = engines;
  if (!first || !second) throw new Error("there are two engines");

  const create = ({ client }: ReturnType<typeof createTestEngine>) =>
    client.createFunction({ id: "render", triggers: { event: "test/render" } }, async ({ step }) => {
      await step.run("before", () => performed.push("before"));
      const file = await step.run("render", async () => {
        performed.push("render");
        await new Promise<void>((resolve) => (finishRender = resolve));

        return "video.mp4";
      });

      return step.run("after", () => {
        performed.push("after");

        return file;
      });
    });
  await first.start([create(first)]);
  await second.start([create(second)]);
  await first.client.send({ name: "test/render" });
  await expect.poll(() => performed).toEqual(["before", "render"]);

  await killPostgres();
  finishRender?.();
  const sending = second.client.send({ name: "test/unheard" });
  await ensurePostgres(directory);

  expect(await first.endedRuns("render", 1)).toMatchObject([{ status: "completed", output: "video.mp4" }]);
  expect(performed).toEqual(["before", "render", "after"]);
  expect((await sending).ids).toHaveLength(1);
});

test("a worker whose connections are all ended by the server comes back, and goes on to be woken", async () => {
  const engine = createTestEngine(pools[0]);
  engines.push(engine);
  const answer = engine.client.createFunction(
    { id: "answer", triggers: { event: "test/ask" } },
    () => "here",
  );
  await engine.start([answer]);

  await pools[1].query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename is not null",
  );
  await engine.client.send({ name: "test/ask" });

  expect(await engine.endedRuns("answer", 1)).toMatchObject([{ output: "here" }]);
  await expect
    .poll(
      async () =>
        (await pools[1].query("select from pg_locks where classid = 20306 and objsubid = 2")).rowCount,
    )
    .toBe(1);
});
