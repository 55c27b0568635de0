import { expect, test } from "vitest";
import { cronLabel } from "./cron-label";

test.each([
  ["* * * * *", "every minute"],
  ["*/5 * * * *", "every 5 minutes"],
  ["23 * * * *", "every hour, 23 minutes past"],
  ["5 9 * * *", "every day at 09:05 UTC"],
  ["0 9 * * 1", "0 9 * * 1"],
])("%s is read as %s", (cron, label) => {
  expect(cronLabel(cron)).toBe(label);
});
