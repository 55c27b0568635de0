import { listDueReaders, sendDigest } from "@/server/notifications/send-digests";
import { pushNotification } from "@/server/notifications/push";
import { inngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { notificationsAdded } from "../events";
import { createStepRunner } from "../function-setup";

/** Pushes notifications to people's browsers. */
export const pushNotifications = inngest.createFunction(
  { id: "push-notifications", retries: outageRetries, triggers: [notificationsAdded] },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("push", () => pushNotification(event.data));
  },
);

/** Mails people their unread notifications, at the hours that each one wants. */
export const mailDigests = inngest.createFunction(
  {
    id: "mail-digests",
    retries: outageRetries,
    triggers: [{ cron: crons["mail-digests"] }],
    // A second one beside a slow one would send the same mails.
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    const readers = await run("list-readers", () => listDueReaders());
    for (const userId of readers) await run(`mail-${userId}`, () => sendDigest(userId));
  },
);
