import { failStart } from "@/server/renders/steps/end-render";
import { inngest } from "../client";
import { readFailedRun, outageRetries } from "../errors";
import { videoRequested } from "../events";
import { createStepRunner } from "../run-steps";
import { produceVideo } from "./produce-video";

/**
 * Tells the person why a video could not be made. A function of its own, not the `onFailure` of `produceVideo`: the SDK
 * gives that a single retry, which an outage of a minute uses up.
 */
export const failVideo = inngest.createFunction(
  {
    id: "fail-video",
    retries: outageRetries,
    triggers: [
      {
        event: "inngest/function.failed",
        if: `event.data.function_id == '${produceVideo.id(inngest.id)}'`,
      },
    ],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const { input, ...failure } = readFailedRun(event.data);
    const { start, ...ids } = videoRequested.schema.parse(input);

    await run("fail-render", () => failStart(ids, start, failure));
  },
);
