const words = {
  minute: /^\* \* \* \* \*$/,
  minutes: /^\*\/(\d+) \* \* \* \*$/,
  hour: /^(\d+) \* \* \* \*$/,
  day: /^(\d+) (\d+) \* \* \*$/,
};

/** A cron as people read it: "every 5 minutes", "every day at 13:41 UTC"; the cron itself where there are no such words. Pure. */
export function cronLabel(cron: string): string {
  if (words.minute.test(cron)) return "every minute";
  const [, step] = words.minutes.exec(cron) ?? [];
  if (step !== undefined) return `every ${step} minutes`;
  const [, minute] = words.hour.exec(cron) ?? [];
  if (minute !== undefined) return `every hour, ${minute} minutes past`;
  const [, atMinute, atHour] = words.day.exec(cron) ?? [];
  if (atMinute !== undefined && atHour !== undefined) {
    return `every day at ${atHour.padStart(2, "0")}:${atMinute.padStart(2, "0")} UTC`;
  }

  return cron;
}
