import { endCancelledJobs as endJobs } from "@/server/jobs/keep-jobs";
import { inngest } from "../client";
import { outageRetries } from "../errors";
import { videoCancelled } from "../events";
import { createStepRunner } from "../function-setup";

/** Ends the jobs of a cancelled render: their runs are never called again, so no worker learns of the end. */
export const endCancelledJobs = inngest.createFunction(
  { id: "end-cancelled-jobs", retries: outageRetries, triggers: [videoCancelled] },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("end-jobs", () => endJobs(event.data));
  },
);
