import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "@/server/env";
import { requireFolder } from "@/server/adapters/storage/require-folder";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { keepPostgres, type PostgresKeeper } from "./keep-postgres";

export type Database = {
  url: string;
  /** For what Prisma has no words for: NOTIFY, the workflow engine. */
  pool: Pool;
  /** A single connection, which holds all advisory locks of this process. */
  lockPool: Pool;
  prisma: PrismaClient;
};

/** Prisma sends and reads times without their zone: in a server's own, they would be other moments than SQL's. */
const inUtc = { options: "-c timezone=UTC" };
/** Whoever finds all connections taken for so long is told so: waiting for ever would stop everybody who comes after. */
const connectionTimeoutMillis = 15_000;
/** No statement or lock of a row takes nearly as long, unless something is wrong. Migrations have connections of their own. */
const timeLimits = { connectionTimeoutMillis, lock_timeout: 30_000, statement_timeout: 60_000 };

type OpenDatabase = Database & { close: () => Promise<void> };

/** On the global object: Next bundles pages and routes apart, and each would open a database of its own. */
const shared = globalThis as typeof globalThis & { offcameraDatabase?: OpenDatabase };

/**
 * Connects this process to its database and brings the schema up to date: `DATABASE_URL`, or the embedded Postgres,
 * started if need be. Call it once, before anything else. Throws DATABASE_UNAVAILABLE, CONFIGURATION_INVALID, STORAGE_FULL.
 */
export async function openDatabase(): Promise<Database> {
  if (shared.offcameraDatabase) return shared.offcameraDatabase;

  const keeper = env.databaseUrl ? undefined : await keepOwnPostgres();
  const url = env.databaseUrl ?? keeper?.url ?? "";

  try {
    const { applyMigrations } = await import("./migrate");
    await applyMigrations(url);
  } catch (error) {
    await keeper?.release();
    throw new AppError(
      "DATABASE_UNAVAILABLE",
      "The database cannot be reached or its schema cannot be brought up to date.",
      {
        cause: error,
      },
    );
  }

  shared.offcameraDatabase = connect(url, () => keeper?.release());

  return shared.offcameraDatabase;
}

async function keepOwnPostgres(): Promise<PostgresKeeper> {
  const directory = path.join(env.dataDirectory, "postgres");
  await requireFolder(directory, "DATA_DIR");

  return keepPostgres(directory);
}

/**
 * Connects this process to a database whose schema another process keeps up to date: the web app's way, which starts
 * nothing. Call it as often as you like. Throws CONFIGURATION_INVALID without `DATABASE_URL`.
 */
export function connectDatabase(): Database {
  if (!env.databaseUrl) throw new AppError("CONFIGURATION_INVALID", "The web app needs DATABASE_URL.");
  shared.offcameraDatabase ??= connect(env.databaseUrl, () => undefined);

  return shared.offcameraDatabase;
}

function connect(url: string, release: () => Promise<void> | undefined): OpenDatabase {
  const pool = createPool({ connectionString: url, max: 40, application_name: "offcamera", ...timeLimits });
  // Another connection would not hold the locks of this one: it is never closed for being idle.
  const lockPool = createPool({
    ...{ connectionString: url, max: 1, application_name: "offcamera-lock" },
    ...{ connectionTimeoutMillis, idleTimeoutMillis: 0 },
  });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  return {
    url,
    pool,
    lockPool,
    prisma,
    async close() {
      await prisma.$disconnect();
      // Work that was given up may still hold a connection: it is not waited for for long.
      const ends = [pool, lockPool].filter(({ ended }) => !ended).map((open) => open.end());
      await Promise.race([Promise.all(ends), setTimeout(3000, undefined, { ref: false })]);
      await release();
    },
  };
}

function createPool(options: PoolConfig): Pool {
  const pool = new Pool({ ...inUtc, ...options });
  pool.on("error", (error) => log.warn({ error: error.message }, "An idle database connection was lost"));

  return pool;
}

/** The database that this process opened. */
export function getDatabase(): Database {
  const { offcameraDatabase: current } = shared;
  if (!current) throw new AppError("INTERNAL", "The database is used before openDatabase() was called.");

  return current;
}

/** Ends all connections; stops the embedded Postgres if no other process uses it. */
export async function closeDatabase(): Promise<void> {
  const database = shared.offcameraDatabase;
  shared.offcameraDatabase = undefined;
  await database?.close();
}
