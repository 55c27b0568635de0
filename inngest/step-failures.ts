import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";

export type StepPlace = { runId: string; stepId: string };

/** No run is tried for longer. */
const keptDays = 30;

/** Counts a failure of a run's step, and returns the new count. */
export async function countStepFailure({ runId, stepId }: StepPlace): Promise<number> {
  const { rows } = await getDatabase().pool.query(
    `insert into engine.step_failure (run_id, step_id, failures) values ($1, $2, 1)
     on conflict (run_id, step_id) do update set failures = step_failure.failures + 1, failed_at = now()
     returning failures`,
    [runId, stepId],
  );
  const [counted] = z.array(z.object({ failures: z.number() })).parse(rows);

  return counted?.failures ?? 1;
}

/** Deletes the failures of runs that ended long ago. */
export async function purgeStepFailures(): Promise<void> {
  await getDatabase().pool.query(
    "delete from engine.step_failure where failed_at < now() - make_interval(days => $1)",
    [keptDays],
  );
}
