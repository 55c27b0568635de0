import { CronExpressionParser } from "cron-parser";

const example = "such as 0 18 * * 1-5 for 18:00 from Monday to Friday";

/**
 * Why a cron expression cannot be a cadence, in one sentence; undefined if it can. It needs five fields, and must fire at least once in a
 * few years and at most once an hour. Pure.
 */
export function findCronProblem(expression: string, timeZone: string): string | undefined {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5) {
    return `A cron expression has five fields, minute, hour, day, month and weekday, ${example}.`;
  }

  try {
    const cron = CronExpressionParser.parse(fields.join(" "), { tz: timeZone });
    // Two minutes in one hour, or a minute with a wildcard: 60 of them.
    if (cron.fields.minute.values.length > 1) {
      return "A series runs at most once an hour: give one minute in the first field, such as 0.";
    }
    cron.next();

    return undefined;
  } catch (error) {
    return isNever(error)
      ? "This day never comes; choose one that its month has."
      : `This is no cron expression; write one ${example}.`;
  }
}

/** Matches the library's errors for 30 February, and for a search of years ahead without a hit. */
function isNever(error: unknown): boolean {
  return (
    error instanceof Error && /explicit day of month|time span|loop limit|Out of the/i.test(error.message)
  );
}
