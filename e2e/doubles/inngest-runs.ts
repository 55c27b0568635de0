import { randomUUID } from "node:crypto";
import { callFunction, type CallOutcome } from "./inngest-call";
import { createConcurrency } from "./inngest-concurrency";
import type { InngestEvent, Operation, RegisteredFunction } from "./inngest-protocol";
import {
  createRun,
  describeCall,
  type Dispatch,
  isMatch,
  maxAttemptsOf,
  remember,
  type Run,
  valueOf,
} from "./inngest-run";

/** The real server waits 15 s and more. */
const retryDelayMs = 20;
const failedEvent = "inngest/function.failed";

/** The runs of registered functions, in memory; every call of a function is signed HTTP. */
export function createRuns(functions: RegisteredFunction[], signingKey: string) {
  const runs: Run[] = [];
  const seenIds = new Set<string>();
  const dispatches = new Map<string, Dispatch>();
  const timers = new Set<NodeJS.Timeout>();
  const concurrency = createConcurrency();
  const closing = new AbortController();

  function receive(event: InngestEvent): void {
    if (seenIds.has(event.id)) return;
    seenIds.add(event.id);

    for (const run of runs) {
      const isCancelled = functionOf(run.functionId)?.cancel?.some(
        (cancel) => cancel.event === event.name && isMatch(cancel.if, { event: run.event, async: event }),
      );
      if (isCancelled) end(run, { status: "cancelled" });
    }
    for (const definition of functions) {
      const isTriggered = definition.triggers.some(
        (trigger) => trigger.event === event.name && isMatch(trigger.expression, { event }),
      );
      if (isTriggered) start(definition, event);
    }
  }

  function start({ id, idempotency }: RegisteredFunction, event: InngestEvent, parent?: Run["parent"]): void {
    const key = idempotency && `${id}:${String(valueOf(idempotency, { event }))}`;
    if (key && seenIds.has(key)) return;
    if (key) seenIds.add(key);

    const run = createRun(id, event, parent);
    runs.push(run);
    goOn(run);
  }

  /** One call to find what comes next, as soon as no step is under way. */
  function goOn(run: Run): void {
    if (run.pending.size > 0) return;
    void perform({ id: randomUUID(), run, attempt: 0 });
  }

  async function perform(dispatch: Dispatch): Promise<void> {
    const { run, stepId } = dispatch;
    const definition = functionOf(run.functionId);
    if (!definition) return;

    const leave = await concurrency.enter(definition, run.event);
    if (run.status !== "running") {
      leave();
      return;
    }

    dispatches.set(dispatch.id, dispatch);
    const { url } = definition.steps.step.runtime;
    const body = describeCall(dispatch, maxAttemptsOf(definition));
    const outcome = await callFunction({ url, runId: run.id, stepId, body }, signingKey, closing.signal);

    dispatches.delete(dispatch.id);
    leave();
    if (!closing.signal.aborted) apply(dispatch, outcome);
  }

  function apply(dispatch: Dispatch, outcome: CallOutcome): void {
    const { run } = dispatch;
    if (run.status !== "running") return;

    if (outcome.kind === "completed") {
      end(run, { status: "completed", output: outcome.output });
    } else if (outcome.kind === "failed") {
      const isRetried = outcome.isRetriable && retry(dispatch, outcome.retryAfter);
      if (!isRetried) end(run, { status: "failed", error: outcome.error });
    } else {
      const { operations, retryAfter } = outcome;
      for (const operation of operations) obey(dispatch, operation, retryAfter);
      if (!operations.some(({ op }) => op === "StepError")) goOn(run);
    }
  }

  function obey(dispatch: Dispatch, operation: Operation, retryAfter: string | null): void {
    const { run } = dispatch;

    switch (operation.op) {
      case "RunComplete":
        end(run, { status: "completed", output: operation.data });
        break;
      case "StepRun":
        remember(run, operation.id, { data: operation.data });
        break;
      case "StepFailed":
        remember(run, operation.id, { error: operation.error });
        break;
      case "StepError":
        // Never the last attempt: of that one the SDK itself says StepFailed.
        retry(dispatch, retryAfter);
        break;
      case "StepPlanned":
        run.pending.add(operation.id);
        void perform({ id: randomUUID(), run, stepId: operation.id, attempt: 0 });
        break;
      case "Sleep":
        run.pending.add(operation.id);
        after(Number.parseInt(operation.name, 10) * 1000, () => {
          remember(run, operation.id, null);
          goOn(run);
        });
        break;
      case "InvokeFunction":
        run.pending.add(operation.id);
        invoke(operation.opts.function_id, operation.opts.payload, { run, stepId: operation.id });
        break;
    }
  }

  function invoke(
    functionId: string,
    payload: { data: Record<string, unknown> },
    parent: { run: Run; stepId: string },
  ): void {
    const definition = functionOf(functionId);
    const event = { ...payload, id: randomUUID(), name: "inngest/function.invoked", ts: Date.now() };

    if (definition) start(definition, event, parent);
    else remember(parent.run, parent.stepId, { error: { name: "Error", message: `no ${functionId}` } });
  }

  /** Makes the same call again, later; false when all attempts are used up. */
  function retry(dispatch: Dispatch, retryAfter: string | null): boolean {
    const attempt = dispatch.attempt + 1;
    const definition = functionOf(dispatch.run.functionId);
    if (!definition || attempt >= maxAttemptsOf(definition)) return false;

    const delayMs = retryAfter === null ? retryDelayMs : Number(retryAfter) * 1000;
    after(delayMs, () => void perform({ ...dispatch, attempt }));

    return true;
  }

  function end(run: Run, ending: Pick<Run, "status" | "output" | "error">): void {
    if (run.status !== "running") return;
    Object.assign(run, ending);
    const { parent, error = { name: "Error", message: `the run was ${run.status}` } } = run;

    if (parent) {
      remember(parent.run, parent.stepId, ending.status === "completed" ? { data: run.output } : { error });
      goOn(parent.run);
    }
    if (ending.status === "failed" && run.event.name !== failedEvent) {
      const ids = { function_id: run.functionId, run_id: run.id };
      const data = { ...ids, error, event: run.event, events: [run.event] };
      receive({ id: run.id, name: failedEvent, data, ts: Date.now() });
    }
  }

  function after(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, delayMs);
    timers.add(timer);
  }

  function functionOf(id: string): RegisteredFunction | undefined {
    return functions.find((definition) => definition.id === id);
  }

  return {
    runs,
    receive,

    /** Keeps the steps that a call under way has finished; false if the call is not, or no longer, one of ours. */
    checkpoint(runId: string, dispatchId: string, steps: { id: string; data: unknown }[]): boolean {
      const dispatch = dispatches.get(dispatchId);
      if (dispatch?.run.id !== runId || dispatch.run.status !== "running") return false;

      for (const { id, data } of steps) remember(dispatch.run, id, { data });
      // Attempts were those of the step that is now done; the real server counts anew, too.
      dispatch.attempt = 0;

      return true;
    },

    close(): void {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
