import { randomUUID } from "node:crypto";
import { evaluate } from "@marcbachmann/cel-js";
import type { InngestEvent, RegisteredFunction, SerializedError } from "./inngest-protocol";

export type Run = {
  id: string;
  functionId: string;
  event: InngestEvent;
  status: "running" | "completed" | "failed" | "cancelled";
  output?: unknown;
  error?: SerializedError;
  /** Memos by step id, in the order of completion. */
  steps: Map<string, unknown>;
  /** Steps that were planned and have not ended. */
  pending: Set<string>;
  /** The step that waits for this run. */
  parent?: { run: Run; stepId: string };
};

/** One call of a function that is due or under way. */
export type Dispatch = { id: string; run: Run; stepId?: string; attempt: number };

export function createRun(functionId: string, event: InngestEvent, parent?: Run["parent"]): Run {
  const steps = new Map<string, unknown>();

  return {
    ...{ id: randomUUID(), functionId, event, parent, steps },
    ...{ status: "running", pending: new Set() },
  };
}

/** The body of a call (SDK spec, 4.4.1), with all that an SDK needs to run on and checkpoint: `fn_id` and `qi_id`. */
export function describeCall(
  { id, run, stepId, attempt }: Dispatch,
  maxAttempts: number,
): Record<string, unknown> {
  const stack = [...run.steps.keys()];
  const ctx = {
    // A step that was planned runs beside others: what the SDK finds on the way there it must plan, not run.
    disable_immediate_execution: stepId !== undefined,
    ...{ run_id: run.id, fn_id: run.functionId, qi_id: id, step_id: "step", env: "", use_api: false },
    ...{ attempt, max_attempts: maxAttempts },
    stack: { stack, current: stack.length },
  };

  return { event: run.event, events: [run.event], steps: Object.fromEntries(run.steps), version: -1, ctx };
}

/** Remembers what a step left; the first who says it is right. */
export function remember(run: Run, stepId: string, memo: unknown): void {
  if (!run.steps.has(stepId)) run.steps.set(stepId, memo);
  run.pending.delete(stepId);
}

/** The SDK's number where a function names none. */
const defaultRetries = 3;

/** How often a step, or the function itself, is tried before it fails for good. */
export function maxAttemptsOf({ steps }: RegisteredFunction): number {
  return (steps.step.retries?.attempts ?? defaultRetries) + 1;
}

/** The value of a CEL expression; undefined where it speaks of a field that the event does not have. */
export function valueOf(expression: string, scope: { event: unknown; async?: unknown }): unknown {
  try {
    return evaluate(expression, scope);
  } catch {
    return undefined;
  }
}

/** Whether an event passes; without an expression every event does. */
export function isMatch(expression: string | undefined, scope: { event: unknown; async?: unknown }): boolean {
  return expression === undefined || valueOf(expression, scope) === true;
}
