import { afterAll, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "./database";
import { applyMigrations } from "./migrate";
import { retryOnDisconnect } from "./retry-on-disconnect";

afterAll(closeDatabase);

test("a fresh database gets every table, and a second start applies nothing", async () => {
  const { url, prisma } = await openDatabase();
  const before =
    await prisma.$queryRaw`select migration_name, finished_at from _prisma_migrations order by 1`;

  await applyMigrations(url);

  expect(
    await prisma.$queryRaw`select migration_name, finished_at from _prisma_migrations order by 1`,
  ).toEqual(before);
  expect(await prisma.video.count()).toBe(0);
});

test("work goes on after its connection is killed by the server", async () => {
  const { pool, prisma } = await openDatabase();
  await prisma.workspace.count();
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
  );

  expect(await retryOnDisconnect(() => prisma.workspace.count())).toBe(0);
});
