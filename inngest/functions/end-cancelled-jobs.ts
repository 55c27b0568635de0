import { endCancelledJobs as endJobs } from "@/server/jobs/keep-jobs";
import { inngest } from "../client";
import { outageRetries } from "../errors";
import { videoCancelled } from "../events";
import { createStepRunner } from "../function-setup";

/** Notes that a cancelled render's jobs are over: their runs are called no more, so that no worker hears of it. */
export const endCancelledJobs = inngest.createFunction(
  { id: "end-cancelled-jobs", retries: outageRetries, triggers: [videoCancelled] },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("end-jobs", () => endJobs(event.data));
  },
);
