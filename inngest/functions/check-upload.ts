import { checkUpload as checkFile, failUpload as recordFailure } from "@/server/media/uploads/check-upload";
import { uploadsInngest } from "../client";
import { outageRetries, readFailedRun } from "../errors";
import { uploadReceived } from "../events";
import { createStepRunner } from "../function-setup";

/** Turns an arrived file into one of the library: decodes it to its end, rewrites it, draws its thumbnail. */
export const checkUpload = uploadsInngest.createFunction(
  {
    id: "check-upload",
    retries: outageRetries,
    triggers: [uploadReceived],
    // Across all workers: a person who sends a hundred files leaves room for others. The limit per worker is in `apps.ts`.
    concurrency: { key: "event.data.workspaceId", limit: 1 },
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("check-upload", () => checkFile(event.data));
  },
);

/** Tells the sender why a file was rejected; a separate function for the same reason as `failVideo`. */
export const failUpload = uploadsInngest.createFunction(
  {
    id: "fail-upload",
    retries: outageRetries,
    triggers: [
      {
        event: "inngest/function.failed",
        if: `event.data.function_id == '${checkUpload.id(uploadsInngest.id)}'`,
      },
    ],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const { input, ...failure } = readFailedRun(event.data);

    await run("fail-upload", () => recordFailure(uploadReceived.schema.parse(input), failure));
  },
);
