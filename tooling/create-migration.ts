import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { openSchemaEngine } from "@/server/adapters/db/migrate";

/**
 * `npm run create-migration -- <name>`: writes the SQL that leads from the committed prisma/schema.prisma to the one in
 * the work tree. Prisma's own `migrate dev` needs a download and a shadow database; a diff of the two files needs neither.
 */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name in lower case: npm run create-migration -- add_comments");
  process.exit(2);
}

const schemaPath = "prisma/schema.prisma";
const committed = await promisify(execFile)("git", ["show", `HEAD:${schemaPath}`]).then(
  ({ stdout }) => stdout,
  () => undefined,
);
// The engine wants a connection even for a diff of two files.
const { url } = await openDatabase();
const engine = await openSchemaEngine(url);
const { stdout } = await engine.diff({
  from: committed
    ? { tag: "schemaDatamodel", files: [{ path: schemaPath, content: committed }] }
    : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content: await readFile(schemaPath, "utf8") }] },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});

const directory = path.join("prisma/migrations", name);
await mkdir(directory, { recursive: true });
await writeFile(path.join(directory, "migration.sql"), stdout ?? "");
console.log(`Wrote ${directory}/migration.sql`);
await closeDatabase();
