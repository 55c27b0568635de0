import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { ensurePostgres, stopPostgres } from "@/server/adapters/db/embedded-postgres";
import { spawnProcess } from "../processes/spawn-process";

declare module "vitest" {
  export interface ProvidedContext {
    /** A superuser's address of a throw-away server; each test file makes a database of its own. */
    postgresUrl: string;
  }
}

/** One real Postgres for the whole run of integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-test-postgres-"));
  const url = await ensurePostgres(directory);
  const tearDown = async () => {
    await stopPostgres(directory);
    await rm(directory, { recursive: true, force: true });
  };
  // Every new database is a copy of this one: its tables are made once.
  const env = { DATABASE_URL: url.replace(/\/[^/]*$/, "/template1") };
  const migration = spawnProcess("e2e/processes/migrate.ts", [], { env });
  if ((await migration.exited) !== 0) {
    await tearDown();
    throw new Error(`The tables were not made: ${migration.stderr()}`);
  }
  await neverWaitForTheDisk(url);
  project.provide("postgresUrl", url);

  return tearDown;
}

/** The server is thrown away: what a power cut would do to it is nothing to the tests. A killed process loses nothing. */
async function neverWaitForTheDisk(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const setting of ["fsync", "full_page_writes"])
    await client.query(`alter system set ${setting} = off`);
  await client.query("select pg_reload_conf()");
  await client.end();
}
