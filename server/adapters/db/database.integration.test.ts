import { afterAll, expect, test } from "vitest";
import { Client } from "pg";
import { createDatabase } from "@/e2e/setup/create-database";
import { env } from "@/server/env";
import { closeDatabase, openDatabase } from "./database";
import { applyMigrations } from "./migrate";
import { retryOnDisconnect } from "./database-errors";

afterAll(closeDatabase);

test("an empty database gets every table, and a second start applies nothing", async () => {
  const empty = await createDatabase(env.databaseUrl ?? "", "template0");
  await applyMigrations(empty.url);
  const client = new Client({ connectionString: empty.url });
  await client.connect();
  const listMigrations = async () => {
    const { rows } = await client.query<{ migration_name: string; finished_at: Date }>(
      "select migration_name, finished_at from _prisma_migrations order by 1",
    );

    return rows;
  };
  const before = await listMigrations();

  await applyMigrations(empty.url);

  expect(before.length).toBeGreaterThan(10);
  expect(await listMigrations()).toEqual(before);
  expect((await client.query(`select from "Video"`)).rowCount).toBe(0);
  await client.end();
  await empty.drop();
});

test("work goes on after its connection is killed by the server", async () => {
  const { pool, prisma } = await openDatabase();
  await prisma.workspace.count();
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
  );

  expect(await retryOnDisconnect(() => prisma.workspace.count())).toBe(0);
});

test("a moment is the same to Prisma and in SQL, whichever zone the server is in", async () => {
  const { pool, url } = await openDatabase();
  await pool.query(`alter database "${new URL(url).pathname.slice(1)}" set timezone to 'Asia/Tokyo'`);
  await closeDatabase();
  const reopened = await openDatabase();
  const createdAt = new Date("2026-11-01T00:30:00Z");

  await reopened.prisma.workspace.create({ data: { slug: "tokyo", name: "Tokyo", createdAt } });

  const { rows } = await reopened.pool.query(`select "createdAt" from "Workspace" where slug = 'tokyo'`);
  expect(rows).toEqual([{ createdAt }]);
});
