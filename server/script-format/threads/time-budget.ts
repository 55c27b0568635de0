import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/server/errors";

type Budget = { ms: number; everyS: number };

/**
 * Gives a function that does work at a workspace's expense: what the work tells that it took is counted, and more than the budget
 * is refused until the time is over in which it was spent. Throws TOO_MANY_REQUESTS, and whatever the work throws.
 */
export function createTimeBudget({ ms, everyS }: Budget) {
  const spent = new RateLimiterMemory({ points: ms, duration: everyS });

  return async <Result>(
    workspaceId: string,
    work: (count: (ms: number) => void) => Promise<Result>,
  ): Promise<Result> => {
    const { consumedPoints = 0, msBeforeNext = 0 } = (await spent.get(workspaceId)) ?? {};
    if (consumedPoints >= ms) {
      throw new AppError(
        "TOO_MANY_REQUESTS",
        `Your scripts took too long to read lately; try again in ${Math.ceil(msBeforeNext / 1000)} s.`,
      );
    }

    let tookMs = 0;
    try {
      return await work((ms) => (tookMs += ms));
    } finally {
      await spent.penalty(workspaceId, Math.ceil(tookMs));
    }
  };
}
