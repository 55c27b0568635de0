import { randomUUID } from "node:crypto";
import { parseDurationMs } from "../functions/duration";
import type { Connection } from "../database";
import { enqueue } from "../queue/enqueue";
import type { EngineEvent } from "../protocol/event";
import { evaluate } from "../functions/expression";
import { type FunctionDefinition, maxAttemptsOf } from "../functions/function-definition";
import { idempotencyHours } from "./limits";

type StartOptions = {
  definition: FunctionDefinition;
  event: EngineEvent;
  /** The step that waits for the run's result. */
  parent?: { runId: string; stepId: string };
};

/** Inngest's bounds for priority.run, in seconds. */
const maxPrioritySeconds = 600;

function evaluatePriority({ priority }: FunctionDefinition, event: EngineEvent): number {
  const seconds = priority?.run ? evaluate(priority.run, { event }) : 0;
  if (typeof seconds !== "number" || Number.isNaN(seconds)) return 0;

  return Math.round(Math.min(maxPrioritySeconds, Math.max(-maxPrioritySeconds, seconds)));
}

function evaluateLimits({ id, concurrency = [] }: FunctionDefinition, event: EngineEvent) {
  return concurrency.map(({ limit, key }) => ({
    count: limit,
    key: JSON.stringify([id, key ?? "", key ? (evaluate(key, { event }) ?? null) : null]),
  }));
}

function evaluateIdempotencyKey({ idempotency }: FunctionDefinition, event: EngineEvent): string | null {
  const value = idempotency ? evaluate(idempotency, { event }) : undefined;

  return value === undefined ? null : JSON.stringify(value);
}

/** Starts a run of a function, unless one with the same idempotency key was started in the last 24 hours. */
export async function startRun(
  connection: Connection,
  { definition, event, parent }: StartOptions,
): Promise<void> {
  const runId = randomUUID();
  const limits = evaluateLimits(definition, event);
  const idempotencyKey = evaluateIdempotencyKey(definition, event);

  if (idempotencyKey !== null) {
    await connection.query(
      `update engine.run set idempotency_key = null
       where function_id = $1 and idempotency_key = $2 and created_at < now() - make_interval(hours => $3)`,
      [definition.id, idempotencyKey, idempotencyHours],
    );
  }

  const { rows } = await connection.query(
    `insert into engine.run (id, function_id, event, max_attempts, limit_keys, limit_counts, priority_seconds,
       idempotency_key, parent_run_id, parent_step_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (function_id, idempotency_key) do nothing
     returning id`,
    [
      runId,
      definition.id,
      JSON.stringify(event),
      maxAttemptsOf(definition),
      limits.map(({ key }) => key),
      limits.map(({ count }) => count),
      evaluatePriority(definition, event),
      idempotencyKey,
      parent?.runId,
      parent?.stepId,
    ],
  );
  if (rows.length === 0) return;

  for (const { event: eventName, if: expression, timeout } of definition.cancel ?? []) {
    const timeoutMs = timeout === undefined ? undefined : parseDurationMs(timeout);

    await connection.query(
      `insert into engine.wait (run_id, event_name, expression, expires_at)
       values ($1, $2, $3, now() + make_interval(secs => $4))`,
      [runId, eventName, expression, timeoutMs === undefined ? null : timeoutMs / 1_000],
    );
  }

  await enqueue(connection, { kind: "call", runId });
}
