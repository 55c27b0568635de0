import type { Pool } from "pg";
import { z } from "zod";
import { holdDispatch } from "../queue/claim";
import { inTransaction } from "../database";
import { failRun } from "./fail-run";
import { findLimitViolation } from "./limits";
import { operationSchema } from "../protocol/operation";
import { resolveStep } from "./resolve-step";
import { lockRun } from "./run";

const checkpointSchema = z.object({
  qi_id: z.string(),
  steps: z.array(
    operationSchema.refine(({ op }) => op === "StepRun", { error: "only finished steps are kept" }),
  ),
});

/**
 * Keeps the steps that a call under way has finished, so that it can go on with the next one. False, for which the SDK ends
 * the call, if the call was taken over by another worker or its run is over. Throws a ZodError.
 */
export async function saveCheckpoint(pool: Pool, runId: string, body: unknown): Promise<boolean> {
  const { qi_id: token, steps } = checkpointSchema.parse(body);

  return inTransaction(pool, async (connection) => {
    const run = await lockRun(connection, runId);
    if (run?.status !== "running" || !(await holdDispatch(connection, runId, token))) return false;

    const violation = findLimitViolation(run, { kind: "operations", operations: steps, retryAfter: null });
    if (violation !== undefined) {
      await failRun(connection, run, { name: "NonRetriableError", message: violation });
      return false;
    }
    for (const step of steps) {
      if (step.op !== "StepRun") continue;
      // What comes next is this very call: its dispatch is there, so that none is added.
      await resolveStep(connection, { runId, stepId: step.id, memo: { data: step.data } });
    }

    return true;
  });
}
