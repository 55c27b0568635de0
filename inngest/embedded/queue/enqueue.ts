import type { Connection } from "../database";

type Dispatch = {
  /** `call` asks the function for a step (or, without a step, for what comes next), `timer` completes a step. */
  kind: "call" | "timer";
  runId: string;
  stepId?: string | null;
  /** The memo with which a timer completes its step. */
  memo?: unknown;
  attempt?: number;
  runAt?: Date;
};

/** Workers listen here for "something became due". */
export const dispatchChannel = "engine_dispatch";

/** Queues a dispatch for a run, once: a dispatch of the same kind for the same step stays as it is. */
export async function enqueue(connection: Connection, dispatch: Dispatch): Promise<void> {
  const { kind, runId, stepId, memo, attempt = 0, runAt } = dispatch;

  await connection.query(
    `with added as (
       insert into engine.dispatch (key, kind, function_id, run_id, step_id, memo, attempt, priority_seconds, run_at)
       select $1, $2, function_id, id, $4, $5::json, $6, priority_seconds, coalesce($7::timestamptz, clock_timestamp())
       from engine.run where id = $3
       on conflict (key) do nothing
       returning id
     )
     select pg_notify('${dispatchChannel}', '') from added`,
    [
      `${kind}:${runId}:${stepId ?? ""}`,
      kind,
      runId,
      stepId,
      memo === undefined ? null : JSON.stringify(memo),
      attempt,
      runAt,
    ],
  );
}
