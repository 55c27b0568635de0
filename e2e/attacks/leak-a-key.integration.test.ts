import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { spawnProcess } from "../processes/spawn-process";

const key = "sk-ant-api03-MARKED0123456789abcdefghijkMARKED";
/** As it is, and as a careless program would wrap it. */
const forms = [key, encodeURIComponent(key), Buffer.from(key).toString("base64").slice(0, -4)];

let program: ReturnType<typeof spawnProcess>;

beforeAll(async () => {
  await openDatabase();
  program = spawnProcess("e2e/processes/use-marked-key.ts", [key], {
    env: { LOG_LEVEL: "trace", APP_SECRET: "a secret of at least thirty-two characters" },
  });
  expect(await program.exited, program.stderr()).toBe(0);
});

afterAll(closeDatabase);

test("no answer, no error and no log tells the key, whatever the vendor does with it", () => {
  const output = program.lines.join("\n");
  // It was used, and taken out where it was repeated.
  for (const name of ["save", "test", "write what repeats the key", "write there"])
    expect(output).toMatch(new RegExp(`^${name}`, "m"));
  expect(output).toContain("[key]");
  expect(program.stderr()).toContain("list models there");

  expectNone(output);
  expectNone(program.stderr());
});

test("no row holds it, in whatever column", async () => {
  const { pool } = getDatabase();
  const { rows } = await pool.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const tables = z.array(z.object({ name: z.string() })).parse(rows);
  const texts = await Promise.all(
    tables.map(async ({ name }) =>
      JSON.stringify((await pool.query(`select one::text from ${name} one`)).rows),
    ),
  );

  // It is there, encrypted, and what the vendor repeated is there without it.
  for (const trace of ["anthropic,v1.", "[key]"])
    expect(texts.some((text) => text.includes(trace))).toBe(true);
  expectNone(texts.join("\n"));
});

test("no stored file holds it: neither what was written nor the raw answer", async () => {
  const entries = await readdir(env.dataDirectory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), "latin1")),
  );

  expect(texts.some((text) => text.includes("[key]"))).toBe(true);
  expectNone(texts.join("\n"));
});

function expectNone(text: string): void {
  for (const form of forms) {
    const at = text.indexOf(form);
    expect(at < 0 ? "" : text.slice(Math.max(0, at - 200), at + 100)).toBe("");
  }
}
