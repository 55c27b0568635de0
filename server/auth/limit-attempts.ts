import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";

const minute = 60;

/** What one scope refuses is not counted in those after it: nobody can use up an account's count from one address. */
const scopes = ["accountFromAddress", "address", "account"] as const;
type Scope = (typeof scopes)[number];
type Limits = Partial<Record<Scope, number>> & { duration: number };

/**
 * How often within `duration` seconds: for one account, for one network address, behind which an office may sit, and for
 * an account from one address. A few guesses at a password end those from their address alone: else anybody could lock an
 * account's owner out.
 */
const rules = {
  "sign-in": { accountFromAddress: 10, account: 100, address: 50, duration: 15 * minute },
  "sign-up": { account: 10, address: 30, duration: 60 * minute },
  "password-reset": { account: 5, address: 30, duration: 60 * minute },
  "email-verification": { account: 5, address: 30, duration: 60 * minute },
  "read-article": { account: 40, address: 200, duration: 60 * minute },
} satisfies Record<string, Limits>;
type Rule = keyof typeof rules;
type Attempt = { account: string; address?: string };

/** One for each rule and scope: each has a timer of its own that clears what has expired. */
const limiters = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

/**
 * Counts an attempt, for the account that it is about (an e-mail address or a user's id) and for the network address that
 * it comes from, in Postgres, so that all replicas count together. What is absent or "" is left out. Throws
 * TOO_MANY_REQUESTS with the time to wait.
 */
export async function limitAttempts(rule: Rule, attempt: Attempt): Promise<void> {
  for (const { limiter, key } of listCounts(rule, attempt)) {
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

/** Takes an attempt back that was none at guessing: whoever made it has shown who they are. */
export async function forgetAttempt(rule: Rule, attempt: Attempt): Promise<void> {
  for (const { limiter, key } of listCounts(rule, attempt)) await limiter.reward(key);
}

function listCounts(rule: Rule, { account, address = "" }: Attempt) {
  const keys = { accountFromAddress: `${account} ${address}`, address, account };

  return scopes
    .filter((scope) => keys[scope] !== "")
    .flatMap((scope) => {
      const limiter = findLimiter(rule, scope);

      return limiter ? [{ limiter, key: keys[scope] }] : [];
    });
}

function findLimiter(rule: Rule, scope: Scope): RateLimiterPostgres | undefined {
  const { duration, [scope]: points }: Limits = rules[rule];
  if (points === undefined) return undefined;

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
      ...{ keyPrefix, points, duration },
    });
  known.set(keyPrefix, limiter);

  return limiter;
}
