import { setTimeout as delay } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { dispatchChannel } from "./enqueue";

/** Class of the workers' advisory locks; the engine's other locks have another one. */
export const presenceLockClass = 20_306;

/** When connections break, they break for all: the others get this long to come back before they count as dead. */
const amnestyMs = 5_000;

const reconnectDelayMs = 200;

type PresenceOptions = {
  pool: Pool;
  worker: number;
  onWake: () => void;
  onTrouble: (error: unknown) => void;
};

export type Presence = {
  /** Whether workers without their lock may be judged; not so while, and shortly after, this one's own was lost. */
  mayJudge(): boolean;
  close(): void;
};

/**
 * Keeps a connection that listens for work and holds the worker's advisory lock, which says that the worker lives: when
 * the process dies, so does the connection, and Postgres frees the lock at once. Resolves when both are first held.
 */
export async function keepPresence({ pool, worker, onWake, onTrouble }: PresenceOptions): Promise<Presence> {
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
      // Waits for a former connection of this worker that the server has not yet noticed to be dead.
      await opened.query("select pg_advisory_lock($1, $2)", [presenceLockClass, worker]);
    } catch (error) {
      opened.release(true);
      throw error;
    }

    connection = opened;
    onWake();

    return { lost };
  };

  /** Whatever the reason: without the lock the others would take this worker for dead. */
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
      judgesFrom = Date.now() + amnestyMs;
    }
  };

  void watch(await open()).catch(onTrouble);

  return {
    mayJudge: () => Date.now() >= judgesFrom,
    close() {
      closing.abort();
      connection?.release(true);
    },
  };
}
