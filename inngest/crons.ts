/** When functions run on a schedule, in UTC: the five fields of cron. */
export const crons = {
  "admit-uploads": "* * * * *",
  "run-due-series": "* * * * *",
  "sweep-stuck-runs": "*/5 * * * *",
  "mail-digests": "7 * * * *",
  "remove-deleted": "23 * * * *",
  "check-channel-health": "41 * * * *",
  "sync-all-analytics": "41 13 * * *",
} as const satisfies Record<string, string>;
