import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

/** Runs before a test file's own imports: an empty database and an empty data folder of its own, named by its environment. */
const serverUrl = inject("postgresUrl");
const name = `test_${randomBytes(6).toString("hex")}`;
const directory = await mkdtemp(path.join(tmpdir(), "offcamera-test-"));

await execute(`create database ${name}`);
process.env.DATABASE_URL = serverUrl.replace(/\/postgres$/, `/${name}`);
process.env.DATA_DIR = directory;
process.env.LOG_LEVEL ??= "warn";

afterAll(async () => {
  await execute(`drop database if exists ${name} with (force)`);
  await rm(directory, { recursive: true, force: true });
});

async function execute(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
