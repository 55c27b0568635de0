import { setTimeout as delay } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { isDatabaseUnavailable } from "@/server/adapters/db/database-errors";

/** Whatever can run a statement: the pool, or the connection of an open transaction. */
export type Connection = { query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** The parsed rows of a query: Postgres' answers are an edge like any other. */
export async function selectRows<Row>(
  connection: Connection,
  schema: z.ZodType<Row>,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await connection.query(sql, values);

  return z.array(schema).parse(rows);
}

/**
 * Runs `work` in one transaction. Postgres ends a transaction that idles for 10 s: a worker frozen in the middle of one
 * must not hold the locks of its run.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection: PoolClient = await pool.connect();
  // A checked-out connection that breaks emits "error", which would end the process; its query rejects all the same.
  const ignore = () => undefined;
  connection.on("error", ignore);

  try {
    await connection.query("begin; set local idle_in_transaction_session_timeout = '10s'");
    const result = await work(connection);
    await connection.query("commit");

    connection.off("error", ignore);
    connection.release();

    return result;
  } catch (error) {
    // Closing the connection rolls back, and keeps a broken one out of the pool.
    connection.release(true);
    throw error;
  }
}

/** Serialization failure, deadlock, idle transaction timeout: Postgres gave up, and the work should be repeated. */
const repeatCodes = new Set<unknown>(["40001", "40P01", "25P03"]);

/** node-postgres' error for a connection that broke between two of its queries. */
const brokenClientMessage = /not queryable/;

/** Whether the same work may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && repeatCodes.has(error.code)) return true;

  return brokenClientMessage.test(error.message) || isDatabaseUnavailable(error);
}

/** Repeats `work` while Postgres is unavailable or asks for a repetition, until the signal aborts; then throws the last error. */
export async function untilDatabaseAnswers<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      await delay(delayMs);
    }
  }
}
