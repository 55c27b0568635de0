import { z } from "zod";
import { serializedErrorSchema } from "./event";

/**
 * Kinds of step.run that reach for parts of Inngest's API which the engine does not have (signals, realtime, ...) carry
 * their kind in `opts.type`; these two need nothing.
 */
const stepTypeSchema = z.enum(["step.sendEvent", "step.ai.wrap"]).optional();

const step = { id: z.string().min(1), displayName: z.string().optional() };
const optsSchema = z
  .looseObject({
    type: stepTypeSchema,
    // `group.parallel({ mode: "race" })` wants a call after each step; ours are answered together.
    parallelMode: z.undefined().optional(),
  })
  .optional();

/** The operations that the SDK requests (`op` in its 206 responses); any other fails the run. */
export const operationSchema = z.discriminatedUnion("op", [
  z.object({ op: z.literal("StepRun"), ...step, opts: optsSchema, data: z.unknown() }),
  z.object({ op: z.literal("StepError"), ...step, opts: optsSchema, error: serializedErrorSchema }),
  z.object({ op: z.literal("StepFailed"), ...step, opts: optsSchema, error: serializedErrorSchema }),
  // Ends a run whose call has checkpointed steps; without checkpoints, the call answers with the bare result.
  z.object({ op: z.literal("RunComplete"), ...step, opts: optsSchema, data: z.unknown() }),
  z.object({ op: z.literal("StepPlanned"), ...step, opts: optsSchema }),
  z.object({ op: z.literal("Sleep"), ...step, opts: optsSchema, name: z.string() }),
  z.object({
    op: z.literal("WaitForEvent"),
    ...step,
    name: z.string(),
    opts: optsSchema.unwrap().extend({ timeout: z.string(), if: z.string().optional() }),
  }),
  z.object({
    op: z.literal("InvokeFunction"),
    ...step,
    opts: optsSchema.unwrap().extend({
      function_id: z.string(),
      payload: z.looseObject({ data: z.record(z.string(), z.unknown()).optional() }),
      timeout: z.string().optional(),
    }),
  }),
]);
export type Operation = z.infer<typeof operationSchema>;

const anyOperationSchema = z.looseObject({
  op: z.string(),
  displayName: z.string().optional(),
  opts: z.looseObject({ type: z.string(), parallelMode: z.string() }).partial().optional(),
});

/** The operations of a 206 response, or the one that the engine does not support. */
export function parseOperations(body: unknown): { operations: Operation[] } | { rejection: string } {
  const parsed = z.array(operationSchema).safeParse(body);
  if (parsed.success) return { operations: parsed.data };

  const rejected = z
    .array(anyOperationSchema)
    .catch([])
    .parse(body)
    .find((operation) => !operationSchema.safeParse(operation).success);
  const kind =
    rejected?.opts?.type ??
    (rejected?.opts?.parallelMode ? "parallelMode" : rejected?.op) ??
    "an unreadable answer";

  return {
    rejection: `${kind} (step "${rejected?.displayName ?? "?"}") is not supported by the embedded engine`,
  };
}
