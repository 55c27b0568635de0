import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensurePostgres, stopPostgres } from "@/server/adapters/db/embedded-postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** A superuser's address of a throw-away server; each test file makes a database of its own. */
    postgresUrl: string;
  }
}

/** One real Postgres for the whole run of integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "offcamera-test-postgres-"));
  project.provide("postgresUrl", await ensurePostgres(directory));

  return async () => {
    await stopPostgres(directory);
    await rm(directory, { recursive: true, force: true });
  };
}
