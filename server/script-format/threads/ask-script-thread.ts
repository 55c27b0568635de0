import { availableParallelism } from "node:os";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { getFairQueue, type Turn } from "@/server/fair-queue";
import { createTimeBudget } from "./time-budget";

/** At least two: one workspace alone never has them all. */
const threadCount = Math.min(Math.max(availableParallelism(), 2), 4);

/** They stay: starting one takes longer than most scripts do. */
const program = {
  file: "server/script-format/threads/scripts.thread.ts",
  /** The longest scripts take 3 s; 10,000 lists in each other would take more than a minute. */
  cpuLimitMs: 10_000,
  maxMemoryMb: 512,
  atOnce: threadCount,
  isKept: true,
};

/** A script takes some 20 ms: who is the last of 200 comes within seconds. */
const limits = {
  atOnce: threadCount,
  atOncePerWorkspace: threadCount - 1,
  waiting: 200,
  waitingPerWorkspace: 50,
};

/** Half of a thread for each workspace. Who goes on changing the longest script that there may be takes a third of one. */
const budget = { ms: 30_000, everyS: 60 };

/** On the global object: Next bundles pages and routes apart. */
const shared = globalThis as typeof globalThis & {
  offcameraScriptBudget?: ReturnType<typeof createTimeBudget>;
};

/**
 * Has the threads for scripts answer a message when it is its workspace's turn. Throws TOO_MANY_REQUESTS where too many wait
 * or the workspace took too much time lately, CANCELLED where a newer message came in its place, INTERNAL where it takes
 * too long or too much memory.
 */
export function askScriptThread(message: unknown, turn: Turn): Promise<unknown> {
  const spend = (shared.offcameraScriptBudget ??= createTimeBudget(budget));
  const { workspaceId, signal } = turn;

  return getFairQueue("scripts", limits)(turn, () =>
    spend(workspaceId, (onWorked) => runInThread(program, message, { signal, onWorked })),
  );
}
