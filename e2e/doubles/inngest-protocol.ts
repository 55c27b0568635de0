import { z } from "zod";

/** What the double runs; an SDK that registers or asks for more is refused, not half obeyed. */
const triggerSchema = z.union([
  z.strictObject({ event: z.string(), expression: z.string().optional() }),
  // It registers them, but no test is there when one fires.
  z.strictObject({ cron: z.string(), event: z.undefined().optional(), expression: z.undefined().optional() }),
]);
/** At most two, and "fn" is the only scope here. */
const concurrencySchema = z
  .array(z.strictObject({ limit: z.int().positive(), key: z.string().optional() }))
  .max(2);

export const registeredFunctionSchema = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(triggerSchema),
  steps: z.strictObject({
    step: z.strictObject({
      id: z.string(),
      name: z.string(),
      runtime: z.strictObject({ type: z.literal("http"), url: z.url() }),
      retries: z.strictObject({ attempts: z.number().optional() }).optional(),
    }),
  }),
  idempotency: z.string().optional(),
  concurrency: concurrencySchema.optional(),
  priority: z.strictObject({ run: z.string() }).optional(),
  cancel: z.array(z.strictObject({ event: z.string(), if: z.string().optional() })).optional(),
});
export type RegisteredFunction = z.infer<typeof registeredFunctionSchema>;

export const registrationSchema = z.object({
  url: z.url(),
  appName: z.string().min(1),
  sdk: z.string(),
  functions: z.array(registeredFunctionSchema).min(1),
});

const eventSchema = z.looseObject({
  id: z.string(),
  name: z.string().min(1),
  data: z.record(z.string(), z.unknown()).default({}),
  ts: z.number(),
});
export type InngestEvent = z.infer<typeof eventSchema>;

/** One event or several, as they are sent: the server gives what is missing. */
export const sentEventsSchema = z.preprocess(
  (body) => [body].flat(),
  z.array(
    eventSchema
      .partial({ id: true, ts: true })
      .refine(({ name }) => !name.startsWith("inngest/"), { error: "the name is reserved for internal use" }),
  ),
);

const errorSchema = z.looseObject({ name: z.string(), message: z.string() });
export type SerializedError = z.infer<typeof errorSchema>;

const data = z.unknown().transform((value) => value ?? null);

/** A step's end, as an answer (206) or a checkpoint tells it. */
const stepRunSchema = z.object({ op: z.literal("StepRun"), id: z.string(), data });
export const operationsSchema = z
  .array(
    z.discriminatedUnion("op", [
      stepRunSchema,
      z.object({ op: z.literal("StepError"), id: z.string(), error: errorSchema }),
      z.object({ op: z.literal("StepFailed"), id: z.string(), error: errorSchema }),
      z.object({ op: z.literal("StepPlanned"), id: z.string() }),
      z.object({ op: z.literal("Sleep"), id: z.string(), name: z.string().regex(/^\d+s$/) }),
      z.object({
        op: z.literal("InvokeFunction"),
        id: z.string(),
        opts: z.object({
          function_id: z.string(),
          payload: z.object({ data: z.record(z.string(), z.unknown()).default({}) }),
        }),
      }),
      z.object({ op: z.literal("RunComplete"), data }),
    ]),
  )
  .min(1);
export type Operation = z.infer<typeof operationsSchema>[number];

export const checkpointSchema = z.object({ qi_id: z.string(), steps: z.array(stepRunSchema) });

/** The error of a final or retriable failure; whatever else comes back becomes one. */
export function parseError(body: string): SerializedError {
  try {
    return errorSchema.parse(JSON.parse(body));
  } catch {
    return { name: "Error", message: body };
  }
}
