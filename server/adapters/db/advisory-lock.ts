import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { processEnding } from "@/server/process-ending";
import { getDatabase } from "./database";

const firstDelayMs = 20;
const longestDelayMs = 500;

/** The last request for each lock in this process. Global, because Next bundles pages and routes separately. */
const shared = globalThis as typeof globalThis & { offcameraLockQueues?: Map<string, Promise<unknown>> };

/**
 * Runs `work` while nothing else, in this process or another, holds the lock called `name`. All holders and waiters of a process
 * share one connection (docs/decisions/0028). Postgres frees the locks when that connection ends, so a killed process never
 * leaves one behind. If the connection is lost midway, `work` continues without the lock: running it twice must be safe, only
 * wasteful. Throws INTERRUPTED if this process ends while waiting.
 */
export async function withAdvisoryLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const queues = (shared.offcameraLockQueues ??= new Map<string, Promise<unknown>>());
  const turn = (queues.get(name) ?? Promise.resolve()).then(() => holdLock(name, work));
  const settled = turn.catch(() => undefined);
  queues.set(name, settled);

  try {
    return await turn;
  } finally {
    if (queues.get(name) === settled) queues.delete(name);
  }
}

/** Postgres sees this process as one holder and would grant it the same lock twice: call this once at a time per name. */
async function holdLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const { lockPool } = getDatabase();
  // Waiting inside Postgres would block the connection for all other locks.
  for (let delayMs = firstDelayMs; !(await tryLock(name)); delayMs = Math.min(delayMs * 2, longestDelayMs)) {
    if (processEnding.aborted)
      throw new AppError("INTERRUPTED", "The process ends while it waits for a lock.");
    await setTimeout(delayMs);
  }

  try {
    return await work();
  } finally {
    await lockPool
      .query("select pg_advisory_unlock(hashtextextended($1, 0))", [name])
      // The connection is lost, and the lock with it.
      .catch((error: unknown) => log.warn({ name, err: error }, "A lock could not be given back"));
  }
}

async function tryLock(name: string): Promise<boolean> {
  const { rows } = await getDatabase().lockPool.query<{ isTaken: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as "isTaken"',
    [name],
  );

  return rows[0]?.isTaken === true;
}

/**
 * Takes a shared lock on `name` until the returned function is called or this process ends. It uses its own connection, because
 * it may be held for hours; if that connection is lost, so is the lock.
 */
export async function holdSharedLock(name: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: getDatabase().url, application_name: "offcamera-lock" });
  client.on("error", (error) => log.warn({ name, error: error.message }, "A lock's connection was lost"));
  await client.connect();
  await client.query("select pg_advisory_lock_shared(hashtextextended($1, 0))", [name]);

  return () => client.end();
}

/** Whether any process holds the lock called `name`, exclusively or shared. */
export async function isAdvisoryLockHeld(name: string): Promise<boolean> {
  const { rows } = await getDatabase().pool.query<{ free: boolean }>(
    // Held to the end of this statement only.
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    [name],
  );

  return rows[0]?.free !== true;
}
