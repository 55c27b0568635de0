import { CronExpressionParser } from "cron-parser";

/** Splits Inngest's optional "TZ=Europe/Berlin " prefix from the five fields; without it, times are UTC. */
function parseCron(cron: string, after: Date) {
  const [, timeZone = "UTC", fields = ""] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(cron) ?? [];

  if (fields.trim().split(/\s+/).length !== 5) {
    throw new RangeError("a cron has five fields: minute, hour, day of month, month, day of week");
  }

  return CronExpressionParser.parse(fields, { tz: timeZone, currentDate: after });
}

/** The first moment after `after` at which the cron fires. Throws on a cron that `findCronViolation` complains of. */
export function nextFireOf(cron: string, after: Date): Date {
  return parseCron(cron, after).next().toDate();
}

/** What is wrong with a cron expression, or undefined. */
export function findCronViolation(cron: string): string | undefined {
  try {
    nextFireOf(cron, new Date());

    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
