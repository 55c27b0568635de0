import { admitUploads } from "@/server/publications/queue/admit-uploads";
import { publishingInngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { createStepRunner } from "../function-setup";

/** Begins the uploads whose turn has come by the clock: after midnight Pacific, or after a repair. */
export const admitQueuedUploads = publishingInngest.createFunction(
  {
    id: "admit-uploads",
    retries: outageRetries,
    triggers: [{ cron: crons["admit-uploads"] }],
    // A second one beside a slow one would wait for it.
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("admit-uploads", () => admitUploads());
  },
);
