const clock = new Intl.DateTimeFormat("en-US", {
  ...{ timeZone: "America/Los_Angeles", hourCycle: "h23" },
  ...{ hour: "numeric", minute: "numeric", second: "numeric" },
});
const date = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Los_Angeles" });
const hourMs = 60 * 60_000;

/**
 * Milliseconds until midnight Pacific time, when a project's quota begins anew: "Daily quotas reset at midnight Pacific Time (PT)",
 * https://developers.google.com/youtube/v3/guides/quota_and_compliance_audits. Days with a change of the clock are right, too.
 */
export function getMsUntilPacificMidnight(now: number): number {
  const [hour, minute, second] = readClock(now);
  const passedMs = hour * hourMs + minute * 60_000 + second * 1000 + (now % 1000);
  const guess = now + 24 * hourMs - passedMs;
  // The day had 23 or 25 hours.
  const [guessedHour] = readClock(guess);
  if (guessedHour === 0) return guess - now;

  return guess - now + (guessedHour === 23 ? hourMs : -hourMs);
}

/** The Pacific day of a moment, such as 2026-11-29: quota is counted by it. */
export function toPacificDay(now: number): string {
  return date.format(now);
}

function readClock(moment: number): [hour: number, minute: number, second: number] {
  const parts = clock.formatToParts(moment);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);

  return [read("hour"), read("minute"), read("second")];
}

export type PacificDay = {
  /** Such as 2026-11-29. */
  day: string;
  /** Its midnight, in ms since 1970. */
  startsAt: number;
};

/** The Pacific day of a moment and those after it. */
export function listPacificDays(now: number, count: number): PacificDay[] {
  // No day is longer than 25 hours: this moment is of the day before, or just before its midnight.
  let startsAt = now - 26 * hourMs;
  for (;;) {
    const next = startsAt + getMsUntilPacificMidnight(startsAt);
    if (next > now) break;
    startsAt = next;
  }

  const days: PacificDay[] = [];
  for (; days.length < count; startsAt += getMsUntilPacificMidnight(startsAt)) {
    days.push({ day: toPacificDay(startsAt), startsAt });
  }

  return days;
}
