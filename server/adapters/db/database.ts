import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { keepPostgres } from "./keep-postgres";
import { applyMigrations } from "./migrate";

export type Database = {
  url: string;
  /** For what Prisma has no words for: locks, LISTEN/NOTIFY, the workflow engine. */
  pool: Pool;
  prisma: PrismaClient;
};

let current: (Database & { close: () => Promise<void> }) | undefined;

/**
 * Connects this process to its database and brings the schema up to date: `DATABASE_URL`, or the embedded Postgres,
 * started if need be. Call it once, before anything else. Throws DATABASE_UNAVAILABLE.
 */
export async function openDatabase(): Promise<Database> {
  if (current) return current;

  const keeper = env.databaseUrl ? undefined : await keepPostgres(path.join(env.dataDirectory, "postgres"));
  const url = env.databaseUrl ?? keeper?.url ?? "";

  try {
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

  // Waiting for a single-flight lock holds a connection, so the pool is larger than the steps that run at once.
  const pool = new Pool({ connectionString: url, max: 40, application_name: "offcamera" });
  pool.on("error", (error) => log.warn({ error: error.message }, "An idle database connection was lost"));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  current = {
    url,
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      // Work that was given up may still hold a connection: it is not waited for for long.
      if (!pool.ended) await Promise.race([pool.end(), setTimeout(3000, undefined, { ref: false })]);
      await keeper?.release();
    },
  };

  return current;
}

/** The database that `openDatabase` opened. */
export function getDatabase(): Database {
  if (!current) throw new AppError("INTERNAL", "The database is used before openDatabase() was called.");

  return current;
}

/** Ends all connections; stops the embedded Postgres if no other process uses it. */
export async function closeDatabase(): Promise<void> {
  const database = current;
  current = undefined;
  await database?.close();
}
