import { checkHealth, listDueConnections } from "@/server/channels/youtube/health/check-health";
import { mailWarnings } from "@/server/channels/youtube/health/mail-warnings";
import { publishingInngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { createStepRunner } from "../function-setup";

/** Asks YouTube about each connected channel once a day, and tells owners within the hour what keeps theirs from publishing. */
export const checkChannelHealth = publishingInngest.createFunction(
  {
    id: "check-channel-health",
    retries: outageRetries,
    triggers: [{ cron: crons["check-channel-health"] }],
    // A second one beside a slow one would ask about the same channels.
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    const due = await run("list-due-connections", () => listDueConnections());
    for (const where of due) await run(`check-${where.channelId}`, () => checkHealth(where));
    await run("mail-warnings", () => mailWarnings());
  },
);
