import type { Pool } from "pg";
import { z } from "zod";
import { callFunction, type CallOutcome, type FunctionCall } from "../protocol/call-function";
import { type ClaimedDispatch, dispatchTokenOf } from "./claim";
import { commitCall, commitCron, commitTimer } from "../runs/commit-dispatch";
import { type Connection, selectRows, untilDatabaseAnswers } from "../database";
import { eventSchema, type SerializedError } from "../protocol/event";
import type { CallableFunction } from "../functions/register-functions";
import { retryAt } from "./retry-delay";

const callStateSchema = z.object({
  event: eventSchema,
  steps: z.record(z.string(), z.unknown()),
  stack: z.array(z.string()),
  maxAttempts: z.number(),
});

export type PerformOptions = {
  pool: Pool;
  /** The function that the dispatch is for. */
  callable: CallableFunction;
  retryDelayMs: (attempt: number) => number;
  /** Ends the wait for an unavailable database. */
  signal: AbortSignal;
};

/** Performs a dispatch and stores its outcome, however long the database is unavailable in between. */
export async function performDispatch(dispatch: ClaimedDispatch, options: PerformOptions): Promise<void> {
  const { pool, callable, signal } = options;

  switch (dispatch.kind) {
    case "timer":
      return untilDatabaseAnswers(() => commitTimer(pool, dispatch), signal);
    case "cron":
      return untilDatabaseAnswers(() => commitCron(pool, dispatch, callable.definition), signal);
    case "call":
      return performCall(dispatch, options);
  }
}

async function performCall(
  dispatch: ClaimedDispatch,
  { pool, callable, retryDelayMs, signal }: PerformOptions,
): Promise<void> {
  const call = await untilDatabaseAnswers(() => loadCall(pool, dispatch), signal);
  if (!call) return;

  const outcome =
    call.attempt >= call.maxAttempts ? giveUp(call) : await callFunction(callable.handler, call);
  const retryAfter = "retryAfter" in outcome ? outcome.retryAfter : null;

  const commit = (result: CallOutcome) =>
    untilDatabaseAnswers(
      () =>
        commitCall(pool, {
          dispatch,
          runId: call.runId,
          outcome: result,
          retryAt: retryAt(retryAfter, retryDelayMs(call.attempt), new Date()),
        }),
      signal,
    );

  try {
    await commit(outcome);
  } catch (error) {
    if (signal.aborted) throw error;
    // If it cannot be stored now, it never can; left alone, the call would be repeated for ever.
    const message = `the result could not be stored: ${error instanceof Error ? error.message : String(error)}`;
    await commit({
      kind: "rejected",
      error: { name: "Error", message },
      isRetriable: false,
      retryAfter: null,
    });
  }
}

/** Every attempt ended with the worker's death, the last one too: a take-over counts as an attempt. */
function giveUp({ stepId, maxAttempts }: FunctionCall): CallOutcome {
  const error: SerializedError = {
    name: "WorkerLostError",
    message: `the worker was lost in each of ${maxAttempts} attempts`,
  };

  return stepId === null
    ? { kind: "rejected", error, isRetriable: false, retryAfter: null }
    : { kind: "operations", operations: [{ op: "StepFailed", id: stepId, error }], retryAfter: null };
}

/** Loads the call for a dispatch; undefined if its run has ended. */
async function loadCall(
  connection: Connection,
  dispatch: ClaimedDispatch,
): Promise<FunctionCall | undefined> {
  const { functionId, runId, stepId, attempt } = dispatch;
  if (runId === null) return undefined;

  const [state] = await selectRows(
    connection,
    callStateSchema,
    `select event, stack, max_attempts as "maxAttempts",
       coalesce((select json_object_agg(id, memo) from engine.step where run_id = run.id), '{}') as steps
     from engine.run where id = $1 and status = 'running'`,
    [runId],
  );

  return state && { ...state, functionId, runId, stepId, attempt, dispatchToken: dispatchTokenOf(dispatch) };
}
