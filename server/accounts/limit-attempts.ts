import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";

const minute = 60;

/** How often within `duration` seconds: for one account, and for one network address, behind which an office may sit. */
const rules = {
  "sign-in": { account: 10, address: 50, duration: 15 * minute },
  "sign-up": { account: 10, address: 30, duration: 60 * minute },
  "password-reset": { account: 5, address: 30, duration: 60 * minute },
  "email-verification": { account: 5, address: 30, duration: 60 * minute },
  "read-article": { account: 40, address: 200, duration: 60 * minute },
};
type Rule = keyof typeof rules;
type Scope = "account" | "address";

/** One for each rule and scope: each has a timer of its own that clears what has expired. */
const limiters = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

/**
 * Counts an attempt, for the account that it is about (an e-mail address or a user's id) and for the network address that
 * it comes from, in Postgres, so that all replicas count together. What is absent or "" is left out. Throws
 * TOO_MANY_REQUESTS with the time to wait.
 */
export async function limitAttempts(
  rule: Rule,
  attempt: { account: string; address?: string },
): Promise<void> {
  for (const scope of ["address", "account"] as const) {
    const key = attempt[scope];
    if (!key) continue;

    await getLimiter(rule, scope)
      .consume(key)
      .catch((error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error;
        const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
        throw new AppError(
          "TOO_MANY_REQUESTS",
          `Too many attempts; try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
        );
      });
  }
}

/** Counts from nothing again for an account whose owner has shown who they are. */
export async function forgetAttempts(rule: Rule, account: string): Promise<void> {
  await getLimiter(rule, "account").delete(account);
}

function getLimiter(rule: Rule, scope: Scope): RateLimiterPostgres {
  const { pool } = getDatabase();
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, known);
  const keyPrefix = `${rule}:${scope}`;
  const limiter =
    known.get(keyPrefix) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix,
      points: rules[rule][scope],
      duration: rules[rule].duration,
    });
  known.set(keyPrefix, limiter);

  return limiter;
}
