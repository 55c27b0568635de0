import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { processEnding } from "@/server/process-ending";
import { getDatabase } from "./database";

const firstDelayMs = 20;
const longestDelayMs = 500;

/** The last in this process to ask for each lock. On the global object: Next bundles pages and routes apart. */
const shared = globalThis as typeof globalThis & { offcameraLockQueues?: Map<string, Promise<unknown>> };

/**
 * Runs `work` while nobody else, in this process or another, holds the lock of the same name. However many wait or hold, all
 * of them take one connection (docs/decisions/0028). Postgres frees the locks when it ends, so a killed process never leaves
 * one behind. If the connection is lost in the middle the work goes on without the lock: it must be safe to do twice, only
 * wasteful. Throws INTERRUPTED where this process ends while waiting.
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

/** To Postgres all of this process is one holder, which would get the same lock twice: one at a time may call this. */
async function holdLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const { lockPool } = getDatabase();
  // Waiting inside of Postgres would keep the connection from everybody else's locks.
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
 * Takes a share in the lock of a name until the function that it gives is called, or this process ends: by a connection of its
 * own, as it may take hours. Where that is lost, so is the share.
 */
export async function holdSharedLock(name: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: getDatabase().url, application_name: "offcamera-lock" });
  client.on("error", (error) => log.warn({ name, error: error.message }, "A lock's connection was lost"));
  await client.connect();
  await client.query("select pg_advisory_lock_shared(hashtextextended($1, 0))", [name]);

  return () => client.end();
}

/** Whether anybody holds the lock of this name, alone or shared. */
export async function isAdvisoryLockHeld(name: string): Promise<boolean> {
  const { rows } = await getDatabase().pool.query<{ free: boolean }>(
    // Held to the end of this statement only.
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    [name],
  );

  return rows[0]?.free !== true;
}
