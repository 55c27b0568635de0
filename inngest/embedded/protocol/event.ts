import { z } from "zod";

/** An event as stored and passed to functions; other fields from the SDK (`v`, `user`, `meta`) are kept. */
export const eventSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  ts: z.number(),
});
export type EngineEvent = z.infer<typeof eventSchema>;

/** An error as the SDK serialises it, with any other fields (`code`, `cause`); it uses `error` for "step not found". */
export const serializedErrorSchema = z
  .looseObject({ name: z.string(), message: z.string(), error: z.string() })
  .partial()
  .catch({})
  .transform((error) => ({
    ...error,
    name: error.name ?? "Error",
    message: error.message ?? error.error ?? "Unknown error",
  }));
export type SerializedError = { name: string; message: string } & Record<string, unknown>;
