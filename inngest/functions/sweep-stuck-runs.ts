import { sweepOverdue } from "@/server/approvals/remind";
import { purgeQuotaUses } from "@/server/channels/youtube/quota-ledger";
import { sweepJobs } from "@/server/jobs/keep-jobs";
import { sweepUploads } from "@/server/media/uploads/sweep-uploads";
import { sweepPublications } from "@/server/publications/requests/sweep-publications";
import { sweepRenders } from "@/server/renders/requests/start-run";
import { sweepWritings } from "@/server/writing/requests/request-writing";
import { inngest } from "../client";
import { crons } from "../crons";
import { outageRetries } from "../errors";
import { createStepRunner } from "../function-setup";
import { confirmRegistration } from "../registration";
import { purgeStepFailures } from "../step-failures";

/** Reconciles renders with the engine's runs: lost ones are started again. */
export const sweepStuckRuns = inngest.createFunction(
  {
    id: "sweep-stuck-runs",
    retries: outageRetries,
    triggers: [{ cron: crons["sweep-stuck-runs"] }],
    // A second sweep beside a slow one would find the same renders.
    concurrency: { limit: 1 },
  },
  async ({ step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("confirm-registration", confirmRegistration);
    await run("sweep", sweepRenders);
    await run("sweep-uploads", sweepUploads);
    await run("sweep-writings", sweepWritings);
    await run("sweep-publications", sweepPublications);
    await run("sweep-approvals", () => sweepOverdue());
    await run("purge-step-failures", purgeStepFailures);
    await run("purge-quota-uses", () => purgeQuotaUses());
    await run("sweep-jobs", sweepJobs);
  },
);
