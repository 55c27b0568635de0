import { z } from "zod";
import type { FunctionCall } from "../protocol/call-function";
import { type ClaimedDispatch, dispatchTokenOf } from "./claim";
import { type Connection, selectRows } from "../database";
import { eventSchema } from "../protocol/event";

const callStateSchema = z.object({
  event: eventSchema,
  steps: z.record(z.string(), z.unknown()),
  stack: z.array(z.string()),
  maxAttempts: z.number(),
});

/** All that a function needs to be called for a dispatch; undefined when its run has ended. */
export async function loadCall(
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
