import type { CallOutcome } from "../protocol/call-function";
import type { Run } from "./run";

/**
 * Inngest's own limits (usage limits page of its documentation). They are enforced here too, or a function that works
 * embedded would break on the day it moves to Inngest.
 */
export const maxStepOutputBytes = 4 * 1024 * 1024;
export const maxRunStateBytes = 32 * 1024 * 1024;
export const maxStepsPerRun = 1_000;

/** Inngest forgets an idempotency key, and an event id, after 24 hours. */
export const idempotencyHours = 24;

function outputsOf(outcome: CallOutcome): { name: string; output: unknown }[] {
  switch (outcome.kind) {
    case "completed":
      return [{ name: "the function's return value", output: outcome.output }];
    case "operations":
      return outcome.operations.flatMap((operation) =>
        operation.op === "StepRun" || operation.op === "RunComplete"
          ? [
              {
                name: `the output of step "${operation.displayName ?? operation.id}"`,
                output: operation.data,
              },
            ]
          : [],
      );
    case "rejected":
      return [];
  }
}

/** The limit of Inngest's that a call's outcome would break, in words, or undefined. */
export function findLimitViolation(run: Run, outcome: CallOutcome): string | undefined {
  const outputs = outputsOf(outcome).map(({ name, output }) => ({
    name,
    bytes: Buffer.byteLength(JSON.stringify(output ?? null)),
  }));

  const tooBig = outputs.find(({ bytes }) => bytes > maxStepOutputBytes);
  if (tooBig) return `${tooBig.name} has ${tooBig.bytes} bytes, more than the ${maxStepOutputBytes} allowed`;

  const stateBytes = outputs.reduce((sum, { bytes }) => sum + bytes, run.stateBytes);
  if (stateBytes > maxRunStateBytes) {
    return `the run's state has ${stateBytes} bytes, more than the ${maxRunStateBytes} allowed`;
  }

  const operations = outcome.kind === "operations" ? outcome.operations : [];
  const stepCount = run.stepCount + operations.filter(({ id }) => !run.pending.includes(id)).length;
  if (stepCount > maxStepsPerRun) return `the run has more than the ${maxStepsPerRun} steps allowed`;

  return undefined;
}
