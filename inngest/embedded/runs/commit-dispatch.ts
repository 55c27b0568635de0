import type { Pool } from "pg";
import { z } from "zod";
import { type Connection, inTransaction } from "../database";
import type { FunctionDefinition } from "../functions/function-definition";
import { scheduleCron } from "../functions/sync-functions";
import type { CallOutcome } from "../protocol/call-function";
import { serializedErrorSchema } from "../protocol/event";
import type { Operation } from "../protocol/operation";
import { type ClaimedDispatch, takeDispatch } from "../queue/claim";
import { enqueue } from "../queue/enqueue";
import { endRun } from "./end-run";
import { failRun } from "./fail-run";
import { findLimitViolation } from "./limits";
import { type PlannedOperation, planSteps } from "./plan-steps";
import { resolveStep } from "./resolve-step";
import { lockRun, type Run } from "./run";
import { startRun } from "./start-run";

type CommitOptions = {
  dispatch: ClaimedDispatch;
  runId: string;
  outcome: CallOutcome;
  /** When to retry a failed call. */
  retryAt: Date;
};

/**
 * Stores the outcome of a call in one transaction: memos, progress, and the next dispatches. Writes nothing if this worker no longer holds
 * the dispatch, so a step may run more than once, but its memo is written once.
 */
export async function commitCall(pool: Pool, options: CommitOptions): Promise<void> {
  const { dispatch, runId, outcome } = options;

  await inTransaction(pool, async (connection) => {
    const run = await lockRun(connection, runId);
    if (!(await takeDispatch(connection, dispatch)) || run?.status !== "running") return;

    const violation = findLimitViolation(run, outcome);
    if (violation !== undefined) {
      await failRun(connection, run, { name: "NonRetriableError", message: violation });
    } else if (outcome.kind === "completed") {
      await endRun(connection, run, { status: "completed", output: outcome.output });
    } else if (outcome.kind === "operations") {
      await applyOperations(connection, run, outcome.operations, options);
    } else if (!outcome.isRetriable || !(await retry(connection, run, options))) {
      await failRun(connection, run, outcome.error);
    }
  });
}

async function applyOperations(
  connection: Connection,
  run: Run,
  operations: Operation[],
  options: CommitOptions,
): Promise<void> {
  const planned: PlannedOperation[] = [];

  for (const operation of operations) {
    const step = { runId: run.id, stepId: operation.id };

    if (operation.op === "RunComplete") {
      await endRun(connection, run, { status: "completed", output: operation.data });
    } else if (operation.op === "StepRun") {
      await resolveStep(connection, { ...step, memo: { data: operation.data } });
    } else if (operation.op === "StepFailed") {
      await resolveStep(connection, { ...step, memo: { error: operation.error } });
    } else if (operation.op === "StepError") {
      const isRetried = await retry(connection, run, options);
      if (!isRetried) await resolveStep(connection, { ...step, memo: { error: operation.error } });
    } else if (!run.pending.includes(operation.id)) {
      planned.push(operation);
    }
  }

  if (planned.length > 0) await planSteps(connection, run, planned);
}

/** Queues the same call again; false when all attempts are used up. */
async function retry(
  connection: Connection,
  run: Run,
  { dispatch, retryAt }: CommitOptions,
): Promise<boolean> {
  const attempt = dispatch.attempt + 1;
  if (attempt >= run.maxAttempts) return false;

  const { stepId } = dispatch;
  await enqueue(connection, { kind: "call", runId: run.id, stepId, attempt, runAt: retryAt });

  return true;
}

const memoSchema = z.union([
  z.strictObject({ error: serializedErrorSchema }),
  z.strictObject({ event: z.null() }),
]);

/** Completes a step whose sleep is over or whose wait timed out, unless it is already complete. */
export async function commitTimer(pool: Pool, dispatch: ClaimedDispatch): Promise<void> {
  const { runId, stepId } = dispatch;
  if (runId === null || stepId === null) return;

  await inTransaction(pool, async (connection) => {
    await lockRun(connection, runId);
    if (!(await takeDispatch(connection, dispatch))) return;

    await resolveStep(connection, { runId, stepId, memo: memoSchema.parse(dispatch.memo) });
  });
}

/** Starts the run of a cron that fired and schedules the next, in one transaction: one run for any number of workers. */
export async function commitCron(
  pool: Pool,
  dispatch: ClaimedDispatch,
  definition: FunctionDefinition,
): Promise<void> {
  const cron = z.string().parse(dispatch.memo);
  const now = new Date();

  await inTransaction(pool, async (connection) => {
    if (!(await takeDispatch(connection, dispatch))) return;

    const fireAt = dispatch.runAt.toISOString();
    await startRun(connection, {
      definition,
      event: {
        id: `${dispatch.key}:${fireAt}`,
        name: "inngest/scheduled.timer",
        data: { cron, fireAt, scheduledAt: fireAt },
        ts: now.getTime(),
      },
    });
    await scheduleCron(connection, { functionId: definition.id, cron }, now);
  });
}
