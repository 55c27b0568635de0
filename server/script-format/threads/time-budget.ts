import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/server/errors";

type Budget = { ms: number; everyS: number };

/**
 * Returns a function that does work at a workspace's expense. It counts the time that the work reports, and once the budget of a
 * period is spent refuses more until the period ends. Throws TOO_MANY_REQUESTS, and any error of the work.
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
