import { type Connection } from "../database";
import { dispatchChannel } from "../queue/enqueue";
import type { EngineEvent, SerializedError } from "../protocol/event";

/**
 * The result of a completed step: its data, the error that the function may catch, or, for a wait, the event that arrived. A finished sleep
 * and a timed-out wait have none.
 */
export type StepMemo = { data: unknown } | { error: SerializedError } | { event: EngineEvent | null };

type StepResult = { runId: string; stepId: string; memo: StepMemo };

/**
 * Completes a step of a running run, once: a second completion (a timeout, a second event) changes nothing. If no other step is pending,
 * the function is called to find what comes next.
 */
export async function resolveStep(
  connection: Connection,
  { runId, stepId, memo }: StepResult,
): Promise<void> {
  // `undefined` is no JSON: a step without a result is remembered as null, as the SDK itself does.
  const memoJson = JSON.stringify(toWire(memo));

  await connection.query(
    `with added as (
       insert into engine.step (run_id, id, memo)
       select id, $2, $3::json from engine.run where id = $1 and status = 'running'
       on conflict do nothing
       returning run_id
     ), resolved as (
       update engine.run
       set stack = stack || $2::text, pending = array_remove(pending, $2), state_bytes = state_bytes + $4
       where id = (select run_id from added) and status = 'running'
       returning id, function_id, priority_seconds, cardinality(pending) as pending_count
     ), without_wait as (
       delete from engine.wait where run_id = (select id from resolved) and step_id = $2
     ), without_timer as (
       delete from engine.dispatch where key = 'timer:' || $1::text || ':' || $2
     ), discovery as (
       insert into engine.dispatch (key, kind, function_id, run_id, priority_seconds)
       select 'call:' || id || ':', 'call', function_id, id, priority_seconds from resolved where pending_count = 0
       on conflict (key) do nothing
       returning id
     )
     select pg_notify('${dispatchChannel}', '') from discovery`,
    [runId, stepId, memoJson, Buffer.byteLength(memoJson)],
  );
}

/** The SDK's form of a memo: an event stands for itself. */
function toWire(memo: StepMemo): unknown {
  if ("event" in memo) return memo.event;

  return "error" in memo ? memo : { data: memo.data ?? null };
}
