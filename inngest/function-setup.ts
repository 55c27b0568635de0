import type { GetStepTools } from "inngest";
import type { inngest } from "./client";
import { attemptStep, outageRetries } from "./errors";
import { videoCancelled } from "./events";

/** The options of all functions that work for a render: cancelling it cancels them. */
export const renderOptions = {
  retries: outageRetries,
  cancelOn: [{ event: videoCancelled, if: "event.data.renderId == async.data.renderId" }],
  // Inngest's maximum, in seconds. A negative value for the others would keep them waiting on an idle machine.
  priority: { run: "event.data.isScheduled ? 0 : 600" },
  // Limits the steps in progress: one workspace's renders leave room for another's.
  concurrency: { key: "event.data.workspaceId", limit: 16 },
};

type RunContext = {
  step: Pick<GetStepTools<typeof inngest>, "run">;
  runId: string;
  attempt: number;
};

/** Returns the function that performs the steps of a run, each of which is one domain function. */
export function createStepRunner({ step, runId, attempt }: RunContext) {
  return <Result>(stepId: string, work: () => Promise<Result>) =>
    step.run(stepId, () => attemptStep({ runId, stepId, attempt }, work));
}
