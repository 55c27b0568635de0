import { parseMoment } from "../functions/duration";

const minute = 60_000;

/** Inngest's own backoff: 15 s, 30 s, 1, 2, 5, 10, 20, 40 min, 1 h, then 2 h. */
const delaysMs = [
  15_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  40 * minute,
  60 * minute,
];
const longestDelayMs = 120 * minute;
const maxJitterMs = 30_000;

/** How long Inngest waits before it tries again after attempt number `attempt` (from 0) failed, in milliseconds. */
export function defaultRetryDelayMs(attempt: number): number {
  return (delaysMs[attempt] ?? longestDelayMs) + Math.random() * maxJitterMs;
}

/** When to retry: at the time that a RetryAfterError gives (seconds, or a date), else after `delayMs`. */
export function retryAt(retryAfter: string | null, delayMs: number, now: Date): Date {
  const asked =
    retryAfter === null
      ? undefined
      : parseMoment(/^\d+$/.test(retryAfter) ? `${retryAfter}s` : retryAfter, now);

  return asked ?? new Date(now.getTime() + delayMs);
}
