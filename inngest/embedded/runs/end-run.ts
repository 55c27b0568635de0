import type { Connection } from "../database";
import type { SerializedError } from "../protocol/event";
import { resolveStep, type StepMemo } from "./resolve-step";
import type { Run } from "./run";

export type RunEnding =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: SerializedError }
  | { status: "cancelled" };

/**
 * Ends a locked run: nothing in it is due any more, a call in progress finds its dispatch gone and drops its result, and the step that
 * invoked the run continues.
 */
export async function endRun(connection: Connection, run: Run, ending: RunEnding): Promise<void> {
  await connection.query(
    `with ended as (
       update engine.run set status = $2, output = $3, error = $4, pending = '{}', ended_at = now() where id = $1
     ), without_waits as (
       delete from engine.wait where run_id = $1
     )
     delete from engine.dispatch where run_id = $1`,
    [
      run.id,
      ending.status,
      ending.status === "completed" ? JSON.stringify(ending.output ?? null) : null,
      ending.status === "failed" ? JSON.stringify(ending.error) : null,
    ],
  );

  if (run.parentRunId !== null && run.parentStepId !== null) {
    await resolveStep(connection, { runId: run.parentRunId, stepId: run.parentStepId, memo: memoOf(ending) });
  }
}

function memoOf(ending: RunEnding): StepMemo {
  switch (ending.status) {
    case "completed":
      return { data: ending.output };
    case "failed":
      return { error: ending.error };
    case "cancelled":
      return { error: { name: "Error", message: "the invoked function was cancelled" } };
  }
}
