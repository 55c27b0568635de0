import { publicationStepNames } from "@/server/publications/schema";
import { cleanUpCancelled } from "@/server/publications/steps/clean-up-cancelled";
import { finishPublication } from "@/server/publications/steps/finish-publication";
import { lookAtProcessing } from "@/server/publications/steps/look-at-processing";
import { performStep } from "@/server/publications/steps/perform-step";
import { recordFailure } from "@/server/publications/steps/record-failure";
import { uploadVideo } from "@/server/publications/steps/upload-video";
import { admitUploads } from "@/server/publications/queue/admit-uploads";
import { publishingInngest } from "../client";
import { outageRetries, readFailedRun } from "../errors";
import { publicationCancelled, publicationUploadRequested } from "../events";
import { createStepRunner } from "../function-setup";

/**
 * Takes a publication from its file to a video that YouTube has processed. It continues where an earlier run ended and skips finished work.
 * Thumbnail, captions and playlist are independent.
 */
export const publishVideo = publishingInngest.createFunction(
  {
    id: "publish-video",
    retries: outageRetries,
    triggers: [publicationUploadRequested],
    concurrency: { key: "event.data.workspaceId", limit: 5 },
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    for (let part = 1; ; part += 1) {
      const progress = await run(`upload-${part}`, () => uploadVideo(event.data));
      if (progress === "stopped") break;
      if (progress === "unfinished") continue;

      for (const name of publicationStepNames) await run(name, () => performStep(event.data, name));
      for (let look = 1; ; look += 1) {
        const processing = await run(`look-${look}`, () => lookAtProcessing(event.data, look));
        if (processing === "processed") await run("finish", () => finishPublication(event.data));
        if (typeof processing === "string") break;
        await step.sleep(`processing-${look}`, processing.waitMs);
      }
      break;
    }
    // It is the next upload's turn.
    await run("admit-uploads", admitUploads);
  },
);

/** Tells why a video could not be published; a function of its own for the same reason as `failVideo`. */
export const failPublication = publishingInngest.createFunction(
  {
    id: "fail-publication",
    retries: outageRetries,
    triggers: [
      {
        event: "inngest/function.failed",
        if: `event.data.function_id == '${publishVideo.id(publishingInngest.id)}'`,
      },
    ],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const { input, ...failure } = readFailedRun(event.data);

    await run("fail-publication", () =>
      recordFailure(publicationUploadRequested.schema.parse(input), failure),
    );
    await run("admit-uploads", admitUploads);
  },
);

/** Deletes what a cancelled publication left on YouTube. */
export const cancelPublication = publishingInngest.createFunction(
  { id: "cancel-publication", retries: outageRetries, triggers: [publicationCancelled] },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("clean-up", () => cleanUpCancelled(event.data));
    await run("admit-uploads", admitUploads);
  },
);
