import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";

const rules = {
  "sign-in": { points: 10, duration: 15 * 60 },
  "sign-up": { points: 10, duration: 60 * 60 },
  "password-reset": { points: 5, duration: 60 * 60 },
  "read-article": { points: 40, duration: 60 * 60 },
};

/**
 * Counts an attempt for each key (an e-mail address, a network address; empty ones are left out), in Postgres, so that all
 * replicas count together. Throws TOO_MANY_REQUESTS once a key has none left.
 */
export async function limitAttempts(what: keyof typeof rules, keys: string[]): Promise<void> {
  const limiter = new RateLimiterPostgres({
    storeClient: getDatabase().pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: what,
    ...rules[what],
  });

  for (const key of keys.filter((value) => value !== "")) {
    await limiter.consume(key).catch((error: unknown) => {
      if (!(error instanceof RateLimiterRes)) throw error;
      const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
      throw new AppError(
        "TOO_MANY_REQUESTS",
        `Too many attempts; try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
      );
    });
  }
}
