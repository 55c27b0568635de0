import type { GetStepTools } from "inngest";
import type { inngest } from "./client";
import { attemptStep } from "./errors";

type RunContext = {
  step: Pick<GetStepTools<typeof inngest>, "run">;
  runId: string;
  attempt: number;
};

/** Gives the function that performs the steps of a run, each of which is one domain function. */
export function createStepRunner({ step, runId, attempt }: RunContext) {
  return <Result>(stepId: string, work: () => Promise<Result>) =>
    step.run(stepId, () => attemptStep({ runId, stepId, attempt }, work));
}
