import { performWriting, recordFailure } from "@/server/writing/steps/perform-writing";
import { writingInngest } from "../client";
import { outageRetries, readFailedRun } from "../errors";
import { scriptRequested } from "../events";
import { createStepRunner } from "../function-setup";

/** Turns a brief or an instruction into a script: gathers its source, asks a writer, checks the answer, saves it. */
export const writeScript = writingInngest.createFunction(
  {
    id: "write-script",
    retries: outageRetries,
    triggers: [scriptRequested],
    // Across all workers: a person who requests a hundred scripts leaves room for others.
    concurrency: { key: "event.data.workspaceId", limit: 10 },
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });

    await run("write-script", () => performWriting(event.data));
  },
);

/** Tells why a script could not be written; a function of its own for the same reason as `failVideo`. */
export const failWriting = writingInngest.createFunction(
  {
    id: "fail-writing",
    retries: outageRetries,
    triggers: [
      {
        event: "inngest/function.failed",
        if: `event.data.function_id == '${writeScript.id(writingInngest.id)}'`,
      },
    ],
  },
  async ({ event, step, runId, attempt }) => {
    const run = createStepRunner({ step, runId, attempt });
    const { input, ...failure } = readFailedRun(event.data);

    await run("fail-writing", () => recordFailure(scriptRequested.schema.parse(input), failure));
  },
);
