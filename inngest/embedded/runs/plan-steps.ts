import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Connection, selectRows } from "../database";
import { parseMoment } from "../functions/duration";
import { enqueue } from "../queue/enqueue";
import { findExpressionViolation } from "../functions/expression";
import { functionDefinitionSchema } from "../functions/function-definition";
import type { Operation } from "../protocol/operation";
import { resolveStep, type StepMemo } from "./resolve-step";
import type { Run } from "./run";
import { startRun } from "./start-run";

/** Operations that outlast the call that requested them. */
export type PlannedOperation = Exclude<
  Operation,
  { op: "StepRun" | "StepError" | "StepFailed" | "RunComplete" }
>;

/** Stores the steps as pending and starts each of them. */
export async function planSteps(
  connection: Connection,
  run: Run,
  operations: PlannedOperation[],
): Promise<void> {
  await connection.query("update engine.run set pending = pending || $2::text[] where id = $1", [
    run.id,
    operations.map(({ id }) => id),
  ]);

  for (const operation of operations) await planStep(connection, run, operation);
}

async function planStep(connection: Connection, run: Run, operation: PlannedOperation): Promise<void> {
  const step = { runId: run.id, stepId: operation.id };
  const failStep = (message: string) =>
    resolveStep(connection, { ...step, memo: { error: { name: "Error", message } } });
  const completeAt = (moment: Date, memo: StepMemo) =>
    enqueue(connection, { kind: "timer", ...step, memo, runAt: moment });

  switch (operation.op) {
    case "StepPlanned":
      return enqueue(connection, { kind: "call", ...step });

    case "Sleep": {
      const wakeAt = parseMoment(operation.name, new Date());

      return wakeAt
        ? completeAt(wakeAt, { event: null })
        : failStep(`"${operation.name}" is no time to sleep`);
    }

    case "WaitForEvent": {
      const { timeout, if: expression } = operation.opts;
      const expiresAt = parseMoment(timeout, new Date());
      const violation = expression ? findExpressionViolation(expression) : undefined;
      if (!expiresAt || violation) return failStep(violation ?? `"${timeout}" is no time to wait`);

      await connection.query(
        "insert into engine.wait (run_id, step_id, event_name, expression) values ($1, $2, $3, $4)",
        [run.id, operation.id, operation.name, expression],
      );

      return completeAt(expiresAt, { event: null });
    }

    case "InvokeFunction": {
      const { function_id: functionId, payload, timeout } = operation.opts;
      const [invoked] = await selectRows(
        connection,
        z.object({ definition: functionDefinitionSchema }),
        "select definition from engine.function where id = $1",
        [functionId],
      );
      if (!invoked) return failStep(`there is no function "${functionId}" to invoke`);

      const event = {
        ...payload,
        id: randomUUID(),
        name: "inngest/function.invoked",
        data: payload.data ?? {},
        ts: Date.now(),
      };
      await startRun(connection, { definition: invoked.definition, event, parent: step });

      const expiresAt = timeout === undefined ? undefined : parseMoment(timeout, new Date());
      if (!expiresAt) return;

      const message = `"${functionId}" took longer than the ${timeout} that the invocation allows`;

      return completeAt(expiresAt, { error: { name: "InngestInvokeTimeoutError", message } });
    }
  }
}
