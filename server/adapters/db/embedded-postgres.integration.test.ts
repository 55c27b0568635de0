import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensurePostgres, stopPostgres } from "./embedded-postgres";

let directory = "";

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "offcamera-postgres-"));
});

afterEach(async () => {
  await stopPostgres(directory);
  await rm(directory, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();

  return rows;
}

async function readServerPid(): Promise<number> {
  return Number.parseInt(await readFile(path.join(directory, "cluster/postmaster.pid"), "utf8"), 10);
}

test("five processes that need it at once on a fresh disk share one server", async () => {
  const urls = await Promise.all(Array.from({ length: 5 }, () => ensurePostgres(directory)));

  expect(new Set(urls).size).toBe(1);
});

test("after a kill -9 it comes back at the same address with all that was committed", async () => {
  const url = await ensurePostgres(directory);
  await query(url, "create table kept as select 42 as answer");
  process.kill(await readServerPid(), "SIGKILL");

  const again = await ensurePostgres(directory);

  expect(again).toBe(url);
  expect(await query(again, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test("if another program took the port meanwhile, it moves to a free one", async () => {
  const url = await ensurePostgres(directory);
  await stopPostgres(directory);
  const intruder = createServer();
  await new Promise<void>((resolve) => intruder.listen(Number(new URL(url).port), "127.0.0.1", resolve));

  const moved = await ensurePostgres(directory);
  intruder.close();

  expect(moved).not.toBe(url);
  expect(await query(moved, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("it works in a folder that only its owner may enter", async () => {
  await promisify(execFile)("chmod", ["700", directory]);

  expect(await query(await ensurePostgres(directory), "select 1 as one")).toEqual([{ one: 1 }]);
});
