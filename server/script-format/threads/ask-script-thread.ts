import { availableParallelism } from "node:os";
import { runInThread } from "@/server/adapters/threads/run-in-thread";
import { getFairQueue, type Turn } from "@/server/fair-queue";
import { createTimeBudget } from "./time-budget";

/** At least two, so that one workspace never occupies all of them. */
const threadCount = Math.min(Math.max(availableParallelism(), 2), 4);

/** The threads are kept: starting one takes longer than parsing most scripts. */
const program = {
  file: "server/script-format/threads/scripts.thread.ts",
  /** The longest scripts take 3 s; 10,000 nested lists would take more than a minute. */
  cpuLimitMs: 10_000,
  maxMemoryMb: 512,
  atOnce: threadCount,
  isKept: true,
};

/** A script takes about 20 ms: the last of 200 is answered within seconds. */
const limits = {
  atOnce: threadCount,
  atOncePerWorkspace: threadCount - 1,
  waiting: 200,
  waitingPerWorkspace: 50,
};

/** Half a thread for each workspace. Changing the longest possible script all the time takes a third of one. */
const budget = { ms: 30_000, everyS: 60 };

/** On the global object, because Next bundles pages and routes separately. */
const shared = globalThis as typeof globalThis & {
  offcameraScriptBudget?: ReturnType<typeof createTimeBudget>;
};

/**
 * Has the threads for scripts answer a message when it is its workspace's turn. Throws TOO_MANY_REQUESTS where too many wait
 * or the workspace took too much time lately, CANCELLED where a newer message replaced this one, INTERNAL where the work
 * takes too long or too much memory.
 */
export function askScriptThread(message: unknown, turn: Turn): Promise<unknown> {
  const spend = (shared.offcameraScriptBudget ??= createTimeBudget(budget));
  const { workspaceId, signal } = turn;

  return getFairQueue("scripts", limits)(turn, () =>
    spend(workspaceId, (onWorked) => runInThread(program, message, { signal, onWorked })),
  );
}
