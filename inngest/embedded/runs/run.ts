import { z } from "zod";
import { type Connection, selectRows } from "../database";
import { eventSchema } from "../protocol/event";

const runSchema = z.object({
  id: z.string(),
  functionId: z.string(),
  status: z.enum(["running", "completed", "failed", "cancelled"]),
  event: eventSchema,
  pending: z.array(z.string()),
  stepCount: z.number(),
  stateBytes: z.number(),
  maxAttempts: z.number(),
  parentRunId: z.string().nullable(),
  parentStepId: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;

/** The run, locked until the transaction ends: every change to a run is made under this lock. */
export async function lockRun(connection: Connection, runId: string): Promise<Run | undefined> {
  const [run] = await selectRows(
    connection,
    runSchema,
    `select id, function_id as "functionId", status, event, pending,
       cardinality(stack) + cardinality(pending) as "stepCount", state_bytes as "stateBytes",
       max_attempts as "maxAttempts", parent_run_id as "parentRunId", parent_step_id as "parentStepId"
     from engine.run where id = $1 for update`,
    [runId],
  );

  return run;
}
