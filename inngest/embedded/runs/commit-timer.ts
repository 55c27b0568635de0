import type { Pool } from "pg";
import { z } from "zod";
import { type ClaimedDispatch, takeDispatch } from "../queue/claim";
import { inTransaction } from "../database";
import { serializedErrorSchema } from "../protocol/event";
import type { FunctionDefinition } from "../functions/function-definition";
import { resolveStep } from "./resolve-step";
import { lockRun } from "./run";
import { startRun } from "./start-run";
import { scheduleCron } from "../functions/sync-functions";

const memoSchema = z.union([
  z.strictObject({ error: serializedErrorSchema }),
  z.strictObject({ event: z.null() }),
]);

/** Completes the step whose sleep is over or whose wait timed out, if nothing else completed it before. */
export async function commitTimer(pool: Pool, dispatch: ClaimedDispatch): Promise<void> {
  const { runId, stepId } = dispatch;
  if (runId === null || stepId === null) return;

  await inTransaction(pool, async (connection) => {
    await lockRun(connection, runId);
    if (!(await takeDispatch(connection, dispatch))) return;

    await resolveStep(connection, { runId, stepId, memo: memoSchema.parse(dispatch.memo) });
  });
}

/** Starts the run of a cron that fired and schedules the next, in one transaction: one run however many workers there are. */
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
