import type { NotificationSettings } from "./schema";

/** On the reader's own clock. */
const dailyHour = 8;

/**
 * Whether somebody gets their mail in this hour: each one, or that of eight in the morning where they are. On a day whose clock jumps over eight it would
 * be the hour after; no zone jumps there. Pure.
 */
export function isDigestDue({ digest, timeZone }: NotificationSettings, now: Date): boolean {
  if (digest !== "daily") return digest === "hourly";
  const hour = new Intl.DateTimeFormat("en", { timeZone, hour: "numeric", hourCycle: "h23" }).format(now);

  return Number(hour) === dailyHour;
}
