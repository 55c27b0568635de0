import pLimit, { type LimitFunction } from "p-limit";
import { AppError } from "@/server/errors";
import { endOnAbort, startThread, type Thread, type ThreadProgram } from "./start-thread";

export type PooledProgram = ThreadProgram & {
  /** The work of one message; more is given up. On a busy machine it takes longer, and is no more. */
  cpuLimitMs?: number;
  /** Threads that run at once in this process; further messages wait for their turn. */
  atOnce?: number;
  /** Whether a thread stays for the next message: where its start takes longer than its work. */
  isKept?: boolean;
};

type Options = {
  signal?: AbortSignal;
  transfers?: ArrayBufferLike[];
  /** Told in the end how long the thread worked for the message. */
  onWorked?: (cpuMs: number) => void;
};
type Pool = { limit: LimitFunction; idle: Thread[] };

const measuringIntervalMs = 250;

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
  { signal, transfers, onWorked }: Options = {},
): Promise<unknown> {
  const pool = getPool(program);

  return pool.limit(async () => {
    if (signal?.aborted) throw new AppError("CANCELLED", "This was cancelled.", { cause: signal.reason });

    const thread = takeIdle(pool) ?? startThread(program);
    const stopListening = endOnAbort(thread, signal);
    const work = measureWork(thread, program.cpuLimitMs);

    try {
      return await thread.ask(message, transfers);
    } finally {
      const workedMs = await work.stop();
      onWorked?.(workedMs);
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

type Work = {
  /** How long the thread has worked since the measuring began. */
  stop: () => Promise<number>;
};

/** Measures how long a thread works from now on, and ends it where that is more than it may. */
function measureWork(thread: Thread, cpuLimitMs = Infinity): Work {
  const startMs = thread.readCpuMs();
  let workedMs = 0;
  const measure = async () => {
    // A thread that has ended tells nothing: what was measured before counts.
    workedMs = Math.max(workedMs, (await thread.readCpuMs()) - (await startMs));
    if (workedMs <= cpuLimitMs) return;
    await thread.end(new AppError("INTERNAL", `A thread gave no answer in ${cpuLimitMs} ms of work`));
  };
  const timer = setInterval(() => void measure(), measuringIntervalMs);

  return {
    async stop() {
      await measure();
      clearInterval(timer);

      return workedMs;
    },
  };
}
