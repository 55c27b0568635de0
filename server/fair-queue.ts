import { AppError } from "@/server/errors";

export type Turn = {
  workspaceId: string;
  /** Whether nobody waits for it. */
  isScheduled?: boolean;
  signal?: AbortSignal;
  /** Only the newest of those with the same key waits: what it was asked for before leaves with CANCELLED. */
  replaces?: string;
};

export type QueueLimits = {
  /** Pieces of work at once. */
  atOnce: number;
  atOncePerWorkspace?: number;
  /** Who comes when so many wait is sent away. */
  waiting?: number;
  waitingPerWorkspace?: number;
};

export type FairQueue = <Result>(turn: Turn, work: () => Promise<Result>) => Promise<Result>;

type Waiter = { turn: Turn; begin: () => void; leave: (reason: AppError) => void };

/**
 * Gives a function that runs at most so many pieces of work at once. Who waits comes in the order in which the embedded
 * engine claims, too: what somebody waits for, then whose workspace has the least at work or was served longest ago, then
 * who came first. Throws CANCELLED when the signal is aborted while waiting or a newer one came in its place,
 * TOO_MANY_REQUESTS where too many wait, and whatever the work throws.
 */
export function createFairQueue(limits: QueueLimits): FairQueue {
  const { atOnce, atOncePerWorkspace = Infinity, waiting: mostWaiting = Infinity } = limits;
  const { waitingPerWorkspace = Infinity } = limits;
  const working: Turn[] = [];
  const waiting: Waiter[] = [];
  const lastServed = new Map<string, number>();
  let servedCount = 0;

  const countOf = (turns: Turn[], { workspaceId }: Turn) =>
    turns.filter((turn) => turn.workspaceId === workspaceId).length;
  const admit = () => {
    if (working.length >= atOnce) return;
    const [next] = waiting
      .filter(({ turn }) => countOf(working, turn) < atOncePerWorkspace)
      .toSorted(
        ({ turn: a }, { turn: b }) =>
          Number(a.isScheduled ?? false) - Number(b.isScheduled ?? false) ||
          countOf(working, a) - countOf(working, b) ||
          (lastServed.get(a.workspaceId) ?? 0) - (lastServed.get(b.workspaceId) ?? 0),
      );
    if (!next) return;

    waiting.splice(waiting.indexOf(next), 1);
    working.push(next.turn);
    servedCount += 1;
    lastServed.set(next.turn.workspaceId, servedCount);
    next.begin();
  };
  const end = (turn: Turn) => {
    working.splice(working.indexOf(turn), 1);
    // Nobody is before anybody else any more, and workspaces come and go.
    if (working.length + waiting.length === 0) lastServed.clear();
    admit();
  };

  const waitForTurn = async (turn: Turn): Promise<void> => {
    const { signal, replaces } = turn;
    if (signal?.aborted) throw cancelled(signal.reason);
    const replaced = waiting.find((waiter) => replaces !== undefined && waiter.turn.replaces === replaces);
    replaced?.leave(new AppError("CANCELLED", "A newer request came in place of this one."));
    const turns = waiting.map((waiter) => waiter.turn);
    if (turns.length >= mostWaiting || countOf(turns, turn) >= waitingPerWorkspace) {
      throw new AppError("TOO_MANY_REQUESTS", "Too much is being worked on at once; try again in a moment.");
    }

    await new Promise<void>((resolve, reject) => {
      const waiter: Waiter = {
        turn,
        begin() {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
        leave(reason) {
          signal?.removeEventListener("abort", onAbort);
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(reason);
        },
      };
      const onAbort = () => {
        waiter.leave(cancelled(signal?.reason));
      };
      signal?.addEventListener("abort", onAbort);
      waiting.push(waiter);
      admit();
    });
  };

  return async (turn, work) => {
    await waitForTurn(turn);

    try {
      return await work();
    } finally {
      end(turn);
    }
  };
}

/** On the global object: Next bundles pages and routes apart, and each would have a queue of its own. */
const shared = globalThis as typeof globalThis & { offcameraQueues?: Map<string, FairQueue> };

/** The queue of that name in this process, made at the first call. */
export function getFairQueue(name: string, limits: QueueLimits): FairQueue {
  const queues = (shared.offcameraQueues ??= new Map<string, FairQueue>());
  const queue = queues.get(name) ?? createFairQueue(limits);
  queues.set(name, queue);

  return queue;
}

function cancelled(cause: unknown): AppError {
  return new AppError("CANCELLED", "This was cancelled.", { cause });
}
