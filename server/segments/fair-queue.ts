import { env } from "@/server/env";
import { AppError } from "@/server/errors";

type Turn = { workspaceId: string; isScheduled: boolean; signal: AbortSignal };

/**
 * Gives a function that runs at most `limit` pieces of work at once. Who waits comes in the order in which the embedded
 * engine claims, too: what somebody waits for, then whose workspace has the least at work or was served longest ago, then
 * who came first. Throws CANCELLED when the signal is aborted while waiting, and whatever the work throws.
 */
export function createFairQueue(limit: number) {
  const working: Turn[] = [];
  const waiting: { turn: Turn; begin: () => void }[] = [];
  const lastServed = new Map<string, number>();
  let servedCount = 0;

  const countWorking = (workspaceId: string) =>
    working.filter((turn) => turn.workspaceId === workspaceId).length;
  const admit = () => {
    const [next] = waiting.toSorted(
      ({ turn: a }, { turn: b }) =>
        Number(a.isScheduled) - Number(b.isScheduled) ||
        countWorking(a.workspaceId) - countWorking(b.workspaceId) ||
        (lastServed.get(a.workspaceId) ?? 0) - (lastServed.get(b.workspaceId) ?? 0),
    );
    if (!next || working.length >= limit) return;

    waiting.splice(waiting.indexOf(next), 1);
    working.push(next.turn);
    servedCount += 1;
    lastServed.set(next.turn.workspaceId, servedCount);
    next.begin();
  };

  const waitForTurn = (turn: Turn) =>
    new Promise<void>((resolve, reject) => {
      const waiter = { turn, begin: resolve };
      const leave = () => {
        const index = waiting.indexOf(waiter);
        if (index === -1) return;
        waiting.splice(index, 1);
        reject(new AppError("CANCELLED", "The render was cancelled."));
      };
      turn.signal.addEventListener("abort", leave, { once: true });
      waiting.push(waiter);
      admit();
    });

  return async <Result>(turn: Turn, work: () => Promise<Result>): Promise<Result> => {
    await waitForTurn(turn);

    try {
      return await work();
    } finally {
      working.splice(working.indexOf(turn), 1);
      admit();
    }
  };
}

/**
 * The queue of this process. An Inngest server pushes calls, more than a worker can draw at once: here the surplus waits,
 * and holds neither a lock nor a connection meanwhile. The embedded engine claims no more than may run at once.
 */
export const queueSegment = createFairQueue(env.renderSegmentsAtOnce);
