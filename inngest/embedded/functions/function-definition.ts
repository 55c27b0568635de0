import { z } from "zod";
import { findCronViolation } from "./cron";
import { parseDurationMs } from "./duration";
import { findExpressionViolation } from "./expression";

const expressionSchema = z.string().superRefine((expression, context) => {
  const violation = findExpressionViolation(expression);
  if (violation !== undefined) context.addIssue(`is no valid CEL: ${violation}`);
});

const cronSchema = z.string().superRefine((cron, context) => {
  const violation = findCronViolation(cron);
  if (violation !== undefined) context.addIssue(`is no valid cron: ${violation}`);
});

const durationSchema = z
  .string()
  .refine((text) => parseDurationMs(text) !== undefined, { error: "is no valid duration" });

/** `inngest/function.failed` drives onFailure; Inngest's other own events are never sent here. */
const eventNameSchema = z
  .string()
  .refine((name) => name === "inngest/function.failed" || !name.startsWith("inngest/"), {
    error: "is an event that the embedded engine does not send",
  })
  .refine((name) => !name.includes("*"), { error: "has a wildcard" });

const triggerSchema = z
  .strictObject({ event: eventNameSchema, expression: expressionSchema, cron: cronSchema })
  .partial();

const concurrencySchema = z.preprocess(
  (value): unknown => (typeof value === "number" ? [{ limit: value }] : [value].flat()),
  z
    .array(
      z.strictObject({
        limit: z.int().positive(),
        key: expressionSchema.optional(),
        scope: z.literal("fn").optional(),
      }),
    )
    .max(2),
);

const stepsSchema = z.strictObject({
  step: z.strictObject({
    id: z.string(),
    name: z.string(),
    // "ws" is for workers that have dialled out; here only a fake server has them.
    runtime: z.strictObject({ type: z.enum(["http", "ws"]), url: z.string() }),
    retries: z.strictObject({ attempts: z.int().min(0).max(20).optional() }).optional(),
  }),
});

const cancelSchema = z.strictObject({
  event: eventNameSchema,
  if: expressionSchema.optional(),
  timeout: durationSchema.optional(),
});

/** A function as the SDK registers it and `engine.function` stores it. Strict: the engine does not honour keys that are not listed here. */
export const functionDefinitionSchema = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(triggerSchema).max(10),
  steps: stepsSchema,
  idempotency: expressionSchema.optional(),
  concurrency: concurrencySchema.optional(),
  priority: z.strictObject({ run: expressionSchema.optional() }).optional(),
  cancel: z.array(cancelSchema).max(5).optional(),
});

export type FunctionDefinition = z.infer<typeof functionDefinitionSchema>;

const defaultRetries = 4;

/** How often a step, or the function itself, is attempted before it fails for good. */
export function maxAttemptsOf(definition: FunctionDefinition): number {
  return (definition.steps.step.retries?.attempts ?? defaultRetries) + 1;
}
