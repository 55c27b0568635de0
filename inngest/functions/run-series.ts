import { advanceTopics } from "@/server/series/runs/advance-topics";
import { fanOutDueSeries } from "@/server/series/runs/fan-out";
import { performRun } from "@/server/series/runs/perform-run";
import { writingInngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { seriesDue } from "../events";
import { createStepRunner } from "../function-setup";

/** Sends an event for each due series, and advances the topics in progress. */
export const runDueSeries = writingInngest.createFunction(
  {
    id: "run-due-series",
    retries: outageRetries,
    triggers: [{ cron: crons["run-due-series"] }],
    // A second one beside a slow one would look at the same series.
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("fan-out-due-series", () => fanOutDueSeries());
    await run("advance-topics", advanceTopics);
  },
);

/** A run of one series: fills its backlog, and begins videos. */
export const runSeries = writingInngest.createFunction(
  {
    id: "run-series",
    retries: outageRetries,
    triggers: [seriesDue],
    // One run per series at a time; and one workspace's runs leave room for others.
    concurrency: [
      { key: "event.data.seriesId", limit: 1 },
      { key: "event.data.workspaceId", limit: 5 },
    ],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const { dueAt, ...ids } = event.data;

    await run("perform-run", () => performRun({ ...ids, dueAt: new Date(dueAt) }));
  },
);
