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
  /** For what Prisma cannot express: NOTIFY, the workflow engine. */
  pool: Pool;
  /** A single connection that holds all advisory locks of this process. */
  lockPool: Pool;
  prisma: PrismaClient;
};

/** Prisma sends and reads times without a zone: in the server's own zone they would differ from the times in SQL. */
const inUtc = { options: "-c timezone=UTC" };
/** A query fails if no connection is free for this long: waiting for ever would block every query after it. */
const connectionTimeoutMillis = 15_000;
/** No statement or row lock comes near these limits unless something is wrong. Migrations use their own connections. */
const timeLimits = { connectionTimeoutMillis, lock_timeout: 30_000, statement_timeout: 60_000 };

type OpenDatabase = Database & { close: () => Promise<void> };

/** Global, because Next bundles pages and routes separately, and each bundle would open its own database. */
const shared = globalThis as typeof globalThis & { offcameraDatabase?: OpenDatabase };

/**
 * Connects this process to its database and brings the schema up to date. The database is `DATABASE_URL`, or the embedded
 * Postgres, started if necessary. Call it once, before anything else. Throws DATABASE_UNAVAILABLE, CONFIGURATION_INVALID,
 * STORAGE_FULL.
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
 * Connects this process to a database whose schema another process keeps up to date. The web app uses it, as it starts no
 * server. Call it as often as you like. Throws CONFIGURATION_INVALID without `DATABASE_URL`.
 */
export function connectDatabase(): Database {
  if (!env.databaseUrl) throw new AppError("CONFIGURATION_INVALID", "The web app needs DATABASE_URL.");
  shared.offcameraDatabase ??= connect(env.databaseUrl, () => undefined);

  return shared.offcameraDatabase;
}

function connect(url: string, release: () => Promise<void> | undefined): OpenDatabase {
  const pool = createPool({ connectionString: url, max: 40, application_name: "offcamera", ...timeLimits });
  // Never closed when idle: a new connection would not hold the locks of the old one.
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
      // Abandoned work may still hold a connection: wait three seconds at most.
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

/** The database that this process opened. Throws INTERNAL if it has not opened one. */
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
