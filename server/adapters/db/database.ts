import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "@/server/env";
import { requireFolder } from "@/server/adapters/storage/require-folder";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { keepPostgres, type PostgresKeeper } from "./keep-postgres";

export type Database = {
  url: string;
  /** For what Prisma has no words for: locks, LISTEN/NOTIFY, the workflow engine. */
  pool: Pool;
  prisma: PrismaClient;
};

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
  // Waiting for a single-flight lock holds a connection, so the pool is larger than the steps that run at once.
  const pool = new Pool({ connectionString: url, max: 40, application_name: "offcamera" });
  pool.on("error", (error) => log.warn({ error: error.message }, "An idle database connection was lost"));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  return {
    url,
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      // Work that was given up may still hold a connection: it is not waited for for long.
      if (!pool.ended) await Promise.race([pool.end(), setTimeout(3000, undefined, { ref: false })]);
      await release();
    },
  };
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
