import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";

const migration = new URL("../../../prisma/migrations/0001_engine/migration.sql", import.meta.url);

/** A database of its own for the engine inside a fake server: what it knows is no business of the app's. */
export async function createEngineDatabase(): Promise<{ pool: pg.Pool; drop: () => Promise<void> }> {
  const serverUrl = new URL(process.env.DATABASE_URL ?? "");
  const name = `fake_inngest_${randomBytes(6).toString("hex")}`;
  const server = new pg.Client({ connectionString: serverUrl.href });
  await server.connect();
  // Without the tables that the test server gives to new databases.
  await server.query(`create database ${name} template template0`);

  const url = new URL(serverUrl);
  url.pathname = name;
  const pool = new pg.Pool({ connectionString: url.href, max: 20 });
  // The end of the database is the end of its connections.
  pool.on("error", () => undefined);
  await pool.query(await readFile(migration, "utf8"));

  return {
    pool,
    async drop() {
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    },
  };
}
