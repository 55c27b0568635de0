import pLimit, { type LimitFunction } from "p-limit";
import { AppError } from "@/server/errors";
import { endOnAbort, startThread, type Thread, type ThreadProgram } from "./start-thread";

export type PooledProgram = ThreadProgram & {
  /** For one message; whatever takes longer is given up. */
  timeLimitMs?: number;
  /** Threads that run at once in this process; further messages wait for their turn. */
  atOnce?: number;
  /** Whether a thread stays for the next message: where its start takes longer than its work. */
  isKept?: boolean;
};

type Options = { signal?: AbortSignal; transfers?: ArrayBufferLike[] };
type Pool = { limit: LimitFunction; idle: Thread[] };

/** On the global object: Next bundles pages and routes apart, and each would start threads of its own. */
const shared = globalThis as typeof globalThis & { offcameraThreadPools?: Map<string, Pool> };

/**
 * Has a program answer a message in a thread, so that this one goes on meanwhile. Throws the program's own AppError,
 * CANCELLED when `signal` is aborted, and INTERNAL where the thread fails or takes more time or memory than it may; the
 * next message meets a fresh thread then.
 */
export async function runInThread(
  program: PooledProgram,
  message: unknown,
  { signal, transfers }: Options = {},
): Promise<unknown> {
  const pool = getPool(program);

  return pool.limit(async () => {
    if (signal?.aborted) throw new AppError("CANCELLED", "This was cancelled.", { cause: signal.reason });

    const thread = takeIdle(pool) ?? startThread(program);
    const stopListening = endOnAbort(thread, signal);
    const timer = limitTime(thread, program.timeLimitMs);

    try {
      return await thread.ask(message, transfers);
    } finally {
      clearTimeout(timer);
      stopListening();
      if (program.isKept && !thread.hasEnded()) pool.idle.push(thread);
      else await thread.end();
    }
  });
}

/** Ends the threads of a program that wait for work. */
export async function endIdleThreads(program: PooledProgram): Promise<void> {
  await Promise.all(
    getPool(program)
      .idle.splice(0)
      .map((thread) => thread.end()),
  );
}

function getPool({ file, atOnce = Infinity }: PooledProgram): Pool {
  const pools = (shared.offcameraThreadPools ??= new Map<string, Pool>());
  const pool: Pool = pools.get(file) ?? { limit: pLimit(atOnce), idle: [] };
  pools.set(file, pool);

  return pool;
}

function takeIdle({ idle }: Pool): Thread | undefined {
  const thread = idle.pop();

  return thread?.hasEnded() ? undefined : thread;
}

function limitTime(thread: Thread, timeLimitMs: number | undefined): NodeJS.Timeout | undefined {
  if (timeLimitMs === undefined) return undefined;

  return setTimeout(
    () => void thread.end(new AppError("INTERNAL", `A thread gave no answer in ${timeLimitMs} ms`)),
    timeLimitMs,
  );
}
