import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { createDatabase } from "./create-database";

/** Runs before a test file's own imports: an empty database and an empty data folder of its own, named by its environment. */
const database = await createDatabase(inject("postgresUrl"));
const directory = await mkdtemp(path.join(tmpdir(), "offcamera-test-"));

process.env.DATABASE_URL = database.url;
process.env.DATA_DIR = directory;
process.env.LOG_LEVEL ??= "warn";

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});
