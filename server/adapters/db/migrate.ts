import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as schemaEngine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client } from "pg";

const migrationsDirectory = path.resolve(import.meta.dirname, "../../../prisma/migrations");
/** An arbitrary number, the same in every process: the one that holds the lock migrates, the others wait. */
const migrationLock = 6_203_114;

/**
 * Applies the migrations under `prisma/migrations` that this database lacks, like `prisma migrate deploy`, but with
 * Prisma's schema engine as WebAssembly: the native engine needs a download. Safe to call from several processes.
 */
export async function applyMigrations(databaseUrl: string): Promise<void> {
  const names = (await readdir(migrationsDirectory, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();

  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    if (await areApplied(client, names)) return;

    const engine = await openSchemaEngine(databaseUrl);
    await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsDirectory,
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
        shadowDbInitScript: "",
        migrationDirectories: await Promise.all(
          names.map(async (name) => ({
            path: name,
            migrationFile: {
              path: "migration.sql",
              content: {
                tag: "ok" as const,
                value: await readFile(path.join(migrationsDirectory, name, "migration.sql"), "utf8"),
              },
            },
          })),
        ),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
  } finally {
    await client.end();
  }
}

/** Saves most starts from loading the 5 MB of WebAssembly. */
async function areApplied(client: Client, names: string[]): Promise<boolean> {
  const table = await client.query<{ name: string | null }>(
    "select to_regclass('_prisma_migrations') as name",
  );
  if (!table.rows[0]?.name) return false;

  const applied = await client.query<{ count: number }>(
    "select count(*)::int as count from _prisma_migrations where finished_at is not null and rolled_back_at is null and migration_name = any($1)",
    [names],
  );

  return applied.rows[0]?.count === names.length;
}

let engineModule: Promise<void> | undefined;

/** Prisma's schema engine bound to one database. */
export async function openSchemaEngine(databaseUrl: string): Promise<schemaEngine.SchemaEngine> {
  // The glue code caches a view of the memory, so there can be only one instance per process.
  engineModule ??= instantiateEngineModule();
  await engineModule;

  return schemaEngine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl })),
  );
}

async function instantiateEngineModule(): Promise<void> {
  const glue = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(await readFile(glue.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...schemaEngine },
  });
  schemaEngine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") Reflect.apply(start, undefined, []);
}
