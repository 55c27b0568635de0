import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { spawnProcess } from "../processes/spawn-process";

const secret = "GOCSPX-MARKED0123456789abcdefMARKED";
/** Google's access tokens, refresh tokens and codes, and the client's secret. */
const traces = [/ya29\.[\w-]{8}/, /1\/\/[\w-]{20}/, /\b4\/[\w-]{20}/, /MARKED0123456789abcdef/];

let program: ReturnType<typeof spawnProcess>;

beforeAll(async () => {
  await openDatabase();
  program = spawnProcess("e2e/processes/use-youtube-tokens.ts", [secret], {
    env: { LOG_LEVEL: "trace", APP_SECRET: "a secret of at least thirty-two characters" },
  });
  expect(await program.exited, program.stderr()).toBe(0);
});

afterAll(closeDatabase);

test("no answer, no error, no log and no address tells a token or the client's secret, whatever fails", () => {
  const output = program.lines.join("\n");
  for (const name of ["save the client", "connect", "list", "check", "playlists", "reconnect", "list again"])
    expect(output).toMatch(new RegExp(`^${name} `, "m"));
  for (const name of ["save a wrong client failed", "playlists of what was revoked failed"])
    expect(output).toContain(name);
  expect(output).toContain("title: 'Deep Sea Daily'");

  expectNone(output);
  expectNone(program.stderr());
});

test("no row holds one, but encrypted", async () => {
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

  for (const trace of ["Deep Sea Daily", "123-marked.apps.googleusercontent.com,v1."])
    expect(texts.some((text) => text.includes(trace))).toBe(true);
  expectNone(texts.join("\n"));
});

function expectNone(text: string): void {
  for (const trace of traces) {
    const at = text.search(trace);
    expect(at < 0 ? "" : text.slice(Math.max(0, at - 200), at + 100)).toBe("");
  }
}
