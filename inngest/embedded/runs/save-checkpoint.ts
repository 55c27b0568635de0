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
 * Stores the steps that a call in progress has finished, so that it can continue with the next one. Returns false, at which the SDK ends
 * the call, if another worker took the call over or its run is over. Throws a ZodError.
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
      // The next call is this one: its dispatch exists, so none is added.
      await resolveStep(connection, { runId, stepId: step.id, memo: { data: step.data } });
    }

    return true;
  });
}
