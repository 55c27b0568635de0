import { requestAllSyncs } from "@/server/analytics/sync/request-sync";
import { syncAnalytics as fetchAnalytics } from "@/server/analytics/sync/sync-analytics";
import { publishingInngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { analyticsSyncRequested } from "../events";
import { createStepRunner } from "../function-setup";

/** Fetches a channel's figures from YouTube Analytics. */
export const syncAnalytics = publishingInngest.createFunction(
  {
    id: "sync-analytics",
    retries: outageRetries,
    triggers: [analyticsSyncRequested],
    // It must leave room for uploads.
    concurrency: [{ limit: 2 }, { key: "event.data.channelId", limit: 1 }],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("fetch-analytics", () => fetchAnalytics(event.data));
  },
);

/** Requests the same for all channels, once a day: a day's figures appear two to three days later. */
export const syncAllAnalytics = publishingInngest.createFunction(
  {
    id: "sync-all-analytics",
    retries: outageRetries,
    triggers: [{ cron: crons["sync-all-analytics"] }],
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("request-syncs", requestAllSyncs);
  },
);
