import { setTimeout as delay } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { selectRows } from "./database";
import { dispatchChannel } from "./queue/enqueue";

/** Class of the workers' advisory liveness locks; the engine's other locks use another class. */
export const livenessLockClass = 20_306;

/** When connections break, they break for all: the others get this long to come back before they count as dead. */
const reconnectGraceMs = 5_000;
const reconnectDelayMs = 200;

const pollIntervalMs = 500;
/** A dying Postgres ends its connections one by one: a worker missing from one look may be back at the next. */
const deadAfterMs = 1_000;

type LivenessOptions = {
  pool: Pool;
  worker: number;
  /** Something became due, or may be taken over from a dead worker. */
  onWake: () => void;
  onTrouble: (error: unknown) => void;
};

export type Liveness = {
  /** Workers that hold dispatches but have held no liveness lock for a second: their processes are dead. */
  deadWorkers(): number[];
  close(): void;
};

/** Shows that this worker is alive, and detects dead ones. Resolves when its lock is first held. */
export async function keepLiveness(options: LivenessOptions): Promise<Liveness> {
  const { pool, worker, onWake, onTrouble } = options;
  const lock = await holdLivenessLock(options);
  const missingSinceMs = new Map<number, number>();
  const findDead = () =>
    [...missingSinceMs]
      .filter(([, sinceMs]) => Date.now() - sinceMs >= deadAfterMs)
      .map(([missing]) => missing);

  const look = async () => {
    const missing = lock.mayJudge() ? await findMissingWorkers(pool, worker) : [];

    for (const known of missingSinceMs.keys()) if (!missing.includes(known)) missingSinceMs.delete(known);
    for (const found of missing) missingSinceMs.set(found, missingSinceMs.get(found) ?? Date.now());
    if (findDead().length > 0) onWake();
  };

  const looking = setInterval(() => void look().catch(onTrouble), pollIntervalMs);

  return {
    deadWorkers: () => (lock.mayJudge() ? findDead() : []),
    close() {
      clearInterval(looking);
      lock.release();
    },
  };
}

/**
 * Keeps a connection that listens for work and holds the worker's liveness lock: when the process dies, so does the
 * connection, and Postgres frees the lock at once.
 */
async function holdLivenessLock({ pool, worker, onWake, onTrouble }: LivenessOptions) {
  const closing = new AbortController();
  let connection: PoolClient | undefined;
  let judgesFrom = 0;

  /** Resolves with the promise of the connection's loss, wrapped, since a bare promise would be awaited. */
  const open = async () => {
    const opened = await pool.connect();
    const lost = new Promise((resolve) => opened.on("error", resolve));

    try {
      opened.on("notification", onWake);
      await opened.query(`listen ${dispatchChannel}`);
      // Waits until the server notices that this worker's former connection is dead.
      await opened.query("select pg_advisory_lock($1, $2)", [livenessLockClass, worker]);
    } catch (error) {
      opened.release(true);
      throw error;
    }

    connection = opened;
    onWake();

    return { lost };
  };

  /** Retries on any error: without the lock, the others would consider this worker dead. */
  const reopen = async () => {
    for (;;) {
      try {
        return await open();
      } catch (error) {
        if (closing.signal.aborted) throw error;
        onTrouble(error);
        await delay(reconnectDelayMs);
      }
    }
  };

  const watch = async (first: { lost: Promise<unknown> }) => {
    for (let current = first; ;) {
      const error = await current.lost;
      if (closing.signal.aborted) return;

      judgesFrom = Infinity;
      onTrouble(error);
      connection?.release(true);
      connection = undefined;
      current = await reopen();
      judgesFrom = Date.now() + reconnectGraceMs;
    }
  };

  void watch(await open()).catch(onTrouble);

  return {
    /** Whether workers without a lock may be judged dead; false while, and shortly after, this worker's own was lost. */
    mayJudge: () => Date.now() >= judgesFrom,
    release() {
      closing.abort();
      connection?.release(true);
    },
  };
}

async function findMissingWorkers(pool: Pool, worker: number): Promise<number[]> {
  const rows = await selectRows(
    pool,
    z.object({ owner: z.number() }),
    `select distinct owner from engine.dispatch
     where owner <> $1 and not exists (
       select from pg_locks
       where locktype = 'advisory' and classid = $2::bigint::oid and objid::bigint = owner and objsubid = 2 and granted
         and database = (select oid from pg_database where datname = current_database())
     )`,
    [worker, livenessLockClass],
  );

  return rows.map(({ owner }) => owner);
}
