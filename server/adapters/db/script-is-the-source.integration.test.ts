import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readSettings } from "@/server/script-format/front-matter/edit-settings";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { closeDatabase, openDatabase } from "./database";

const directory = path.resolve(import.meta.dirname, "../../../prisma/migrations");
const name = "0012_script_is_the_source";
const columns = {
  title: "Why three",
  format: "short",
  themeId: "signal",
  captionStyle: "pop",
  voiceId: "slt",
  speed: 1.25,
  music: '{"kind":"mood","mood":"tense","seed":1}',
};

let client: pg.Client;

beforeAll(async () => {
  const { pool } = await openDatabase();
  await pool.query("create database before_scripts template template0");
  const { options } = pool;
  client = new pg.Client({
    ...options,
    connectionString: options.connectionString?.replace(/\/[^/?]+(?=\?|$)/, "/before_scripts"),
    database: "before_scripts",
  });
  await client.connect();
  const earlier = (await readdir(directory)).filter((folder) => /^\d/.test(folder) && folder < name);
  for (const folder of earlier.toSorted()) await apply(folder);
  await client.query(`insert into "Workspace" ("id", "slug", "name") values (gen_random_uuid(), 'w', 'W')`);
});

afterAll(async () => {
  await client.end();
  await closeDatabase();
});

it("what was chosen beside a script is written into it, and all else of it stays", async () => {
  const body = "# Three hearts\n\nAn octopus has **3 hearts**.\n\n---\n\nTwo serve the gills.\n";
  const texts = {
    plain: body,
    settings: `---\ntitle: >-\n  Old\n  title\ntags:\n  - octopus\n\ntheme: bloom # mine\n---\n\n${body}`,
    windows: `---\r\nlanguage: en\r\n---\r\n${body.replaceAll("\n", "\r\n")}`,
  };
  for (const [title, text] of Object.entries(texts)) await insert({ ...columns, title, script: text });
  await insert({ ...columns, title: "command", script: null });

  await apply(name);

  const { rows } = await client.query<{ title: string; script: string }>(
    'select "title", "script" from "Video" order by "title"',
  );
  expect(rows.map(({ title }) => title)).toEqual(["plain", "settings", "windows"]);
  for (const { title, script } of rows) {
    expect(parseScript(script).settings).toEqual({
      ...(title === "settings" && { tags: ["octopus"] }),
      ...(title === "windows" && { language: "en" }),
      title,
      format: "short",
      themeId: "signal",
      voiceId: "flite:slt",
      speed: 1.25,
      music: "tense",
    });
    expect(readSettings(script)).not.toBeNull();
    expect(script.replaceAll("\r", "").endsWith(body)).toBe(true);
  }
});

async function apply(folder: string): Promise<void> {
  await client.query(await readFile(path.join(directory, folder, "migration.sql"), "utf8"));
}

async function insert(row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  await client.query(
    `insert into "Video" ("id", "workspaceId", "language", "snippet", "chapters", "thumbnail", "updatedAt",
       ${names.map((column) => `"${column}"`).join(", ")})
     select gen_random_uuid(), "id", 'en', '{}', '[]', '{}', now(), ${names.map((_, index) => `$${index + 1}`).join(", ")}
     from "Workspace"`,
    Object.values(row),
  );
}
