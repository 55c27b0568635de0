import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { closeDatabase, openDatabase } from "./database";

const migration = path.resolve("prisma/migrations/0020_voices_are_kept/migration.sql");
const body = "# Three hearts\n\nAn octopus has **3 hearts**.\n\n---\n\nTwo serve the gills: voice: low.\n";

beforeAll(openDatabase);
afterAll(closeDatabase);

it.each([
  ["without settings", body],
  ["with a mark of the byte order", `\uFEFF${body}`],
  [
    "with settings",
    `---\ntitle: >-\n  Old\n  title\ntags:\n  - octopus\n\ntheme: bloom # mine\n---\n\n${body}`,
  ],
  ["with settings of Windows", `---\r\nlanguage: en\r\n---\r\n${body.replaceAll("\n", "\r\n")}`],
  ["with a line at its start", `---\n\nAn octopus has three hearts.`],
])("a script %s keeps the voice that it was spoken with, and all else of it stays", async (_, script) => {
  const migrated = await migrate(script);

  expect(parseScript(migrated.script).settings).toEqual({
    ...parseScript(script).settings,
    voiceId: "flite:rms",
  });
  expect(parseScript(migrated.script).scenes.map(({ narration }) => narration)).toEqual(
    parseScript(script).scenes.map(({ narration }) => narration),
  );
  expect(migrated).toMatchObject({ revision: 4, rendered: 4 });
});

it.each([
  ["that names a voice", `---\ntitle: T\n"voice" : slt\n---\n\n${body}`],
  ["that names the new one", `---\nvoice: hibari:heart\n---\n\n${body}`],
  ["whose settings are in one line", `---\n{ title: T }\n---\n\n${body}`],
  ["whose settings have no end", `---\ntitle: T\n\nAn octopus has three hearts.\n`],
])("a script %s stays as it is", async (_, script) => {
  expect(await migrate(script)).toEqual({ script, revision: 3, rendered: 3 });
});

async function migrate(script: string) {
  const { pool } = await openDatabase();
  await pool.query('delete from "Render"');
  await pool.query('delete from "Video"');
  await pool.query(
    `with w as (
       insert into "Workspace" ("id", "slug", "name") values (gen_random_uuid(), gen_random_uuid(), 'W') returning "id"
     ), v as (
       insert into "Video" ("id", "workspaceId", "title", "script", "revision", "format", "themeId", "updatedAt")
       select gen_random_uuid(), "id", 'T', $1, 3, 'landscape', 'paper', now() from w returning "id", "workspaceId"
     )
     insert into "Render" ("id", "workspaceId", "videoId", "revision")
     select gen_random_uuid(), "workspaceId", "id", 3 from v`,
    [script],
  );
  await pool.query(await readFile(migration, "utf8"));
  const { rows } = await pool.query<{ script: string; revision: number; rendered: number }>(
    `select "script", v."revision", r."revision" as "rendered" from "Video" v join "Render" r on r."videoId" = v."id"`,
  );
  const [row] = rows;
  if (!row) throw new Error("The video is gone.");

  return row;
}
