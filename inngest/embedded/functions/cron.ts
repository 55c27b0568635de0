import { CronExpressionParser } from "cron-parser";

/** Splits Inngest's optional "TZ=Europe/Berlin " prefix from the five fields; without it, times are UTC. */
function parseCron(cron: string, after: Date) {
  const words = cron.trim().split(/\s+/);
  const timeZone = /^TZ=(.+)/.exec(words[0] ?? "")?.[1];
  const fields = timeZone === undefined ? words : words.slice(1);

  if (fields.length !== 5) {
    throw new RangeError("a cron has five fields: minute, hour, day of month, month, day of week");
  }

  return CronExpressionParser.parse(fields.join(" "), { tz: timeZone ?? "UTC", currentDate: after });
}

/** The first moment after `after` at which the cron fires. Throws on a cron that `findCronViolation` complains of. */
export function nextFireOf(cron: string, after: Date): Date {
  return parseCron(cron, after).next().toDate();
}

/** The error in a cron expression, or undefined. */
export function findCronViolation(cron: string): string | undefined {
  try {
    nextFireOf(cron, new Date());

    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
