import { setTimeout } from "node:timers/promises";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import type { Caller } from "./schema";

const minute = 60;

/** An attempt that one scope rejects is not counted by the later ones: nobody can use up an account's count from one address. */
const scopes = ["accountFromAddress", "address", "account", "knownDevice"] as const;
type Scope = (typeof scopes)[number];
type Limits = Partial<Record<Scope, number>> & {
  duration: number;
  /** Attempts at an account take longer and longer before they are rejected. */
  delays?: boolean;
};

/**
 * The attempts allowed within `duration` seconds: for one account, for one network address, which an office may share, and for an account
 * from one address. A few wrong passwords block only their address, or anybody could lock an account's owner out. Guessing from everywhere
 * blocks an account for all but the devices that its owner used before, which are each counted separately (OWASP's device cookies). Only
 * actions that affect an account's owner alone have a limit for the account.
 */
const rules = {
  "sign-in": {
    ...{ accountFromAddress: 10, account: 100, address: 50, knownDevice: 10 },
    ...{ duration: 15 * minute, delays: true },
  },
  // Three six-digit codes are valid at a time: a botnet with the password finds one in three hundred days.
  "second-factor": {
    ...{ accountFromAddress: 5, account: 10, knownDevice: 5 },
    ...{ duration: 15 * minute, delays: true },
  },
  "second-factor-notice": { account: 1, duration: 60 * minute },
  // Nobody can guess a signature: this limits the work of checking them.
  "passkey-sign-in": { address: 100, duration: 15 * minute },
  "sign-up": { accountFromAddress: 10, address: 30, duration: 60 * minute },
  "sign-up-notice": { account: 3, duration: 60 * minute },
  "password-reset": { accountFromAddress: 5, address: 30, duration: 60 * minute },
  // No longer than a link works: while no more mail is sent, a link in the mailbox is still valid.
  "password-reset-mail": { account: 10, duration: 60 * minute },
  "email-change": { account: 5, duration: 60 * minute },
  "email-verification": { account: 5, duration: 60 * minute },
  // Per workspace.
  invite: { account: 60, duration: 60 * minute },
  "invitation-mail": { account: 5, duration: 60 * minute },
  // Nobody can guess a secret: this limits the work of looking it up.
  "follow-invitation": { address: 60, duration: 15 * minute },
  // Each workspace has its own quota of storage and renders.
  "create-workspace": { account: 10, duration: 24 * 60 * minute },
  // Per workspace: each is a call to a vendor, or to an address that somebody entered.
  "test-connection": { account: 60, duration: 15 * minute },
  // A CSV of a hundred topics, twice.
  "write-script": { account: 200, duration: 60 * minute },
  // Per day: each takes up to four units of a quota that workspaces share.
  "list-playlists": { account: 300, duration: 24 * 60 * minute },
  "sync-analytics": { account: 60, duration: 15 * minute },
  // Per guest link, whose holder comments on one video.
  "guest-comment": { account: 60, duration: 15 * minute },
  // Nobody can guess 256 bits: this limits the work of looking.
  "guest-link": { address: 100, duration: 15 * minute },
  "check-readiness": { account: 20, duration: 15 * minute },
  // Calendars ask every few minutes at most; an office of them sits behind one address.
  "calendar-feed": { account: 120, address: 1200, duration: 60 * minute },
  "read-article": { account: 40, address: 200, duration: 60 * minute },
} satisfies Record<string, Limits>;
type Rule = keyof typeof rules;
export type Attempt =
  | { account: string; address?: string }
  /** A device from which the account was signed in to before. */
  | { account: string; knownDevice: string };

/** An attempt at a person's account, counted by device if they used it before, else by network address. */
export function toAttempt({
  account,
  userId,
  caller: { address, device },
}: {
  account: string;
  userId: string | undefined;
  caller: Caller;
}): Attempt {
  const isKnownDevice = device !== undefined && userId !== undefined && device.userIds.includes(userId);

  return { account, ...(isKnownDevice ? { knownDevice: device.id } : { address }) };
}

const maxDelayMs = 2000;

/** One for each rule and scope; each has its own timer that clears expired counts. */
const limiters = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

/**
 * Counts an attempt in Postgres, across all replicas, for its account (an e-mail address or a user's id) and its network address. Absent or
 * "" values are skipped. Throws TOO_MANY_REQUESTS with the time to wait.
 */
export async function limitAttempts(rule: Rule, attempt: Attempt): Promise<void> {
  let delayMs = 0;
  for (const { scope, limiter, key } of listCounts(rule, attempt)) {
    const { consumedPoints } = await limiter.consume(key).catch((error: unknown) => {
      if (!(error instanceof RateLimiterRes)) throw error;
      const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
      throw new AppError(
        "TOO_MANY_REQUESTS",
        `Too many attempts; try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
      );
    });
    if (scope !== "address") delayMs = Math.max(delayMs, toDelayMs(consumedPoints, limiter.points));
  }

  const { delays = false }: Limits = rules[rule];
  if (delays && delayMs > 0) await setTimeout(delayMs);
}

/** Counts an attempt that nobody waits for; false if there were too many. */
export async function isWithinLimit(rule: Rule, attempt: Attempt): Promise<boolean> {
  return limitAttempts(rule, attempt).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === "TOO_MANY_REQUESTS") return false;
      throw error;
    },
  );
}

/** After half of the limit, each attempt takes twice as long as the one before. */
function toDelayMs(used: number, points: number): number {
  const over = used - Math.floor(points / 2);

  return over > 0 ? Math.min(100 * 2 ** (over - 1), maxDelayMs) : 0;
}

/** Uncounts an attempt that was no guess: the person has proved who they are. */
export async function forgetAttempt(rule: Rule, attempt: Attempt): Promise<void> {
  for (const { limiter, key } of listCounts(rule, attempt)) await limiter.reward(key);
}

function listCounts(rule: Rule, attempt: Attempt) {
  const keys = toKeys(attempt);

  return scopes.flatMap((scope) => {
    const key = keys[scope] ?? "";
    const limiter = key === "" ? undefined : findLimiter(rule, scope);

    return limiter ? [{ scope, limiter, key }] : [];
  });
}

function toKeys(attempt: Attempt): Partial<Record<Scope, string>> {
  if ("knownDevice" in attempt) return { knownDevice: `${attempt.account} ${attempt.knownDevice}` };
  const { account, address = "" } = attempt;

  return { accountFromAddress: `${account} ${address}`, address, account };
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
