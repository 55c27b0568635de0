import { z } from "zod";

/** An event as it is stored and handed to functions; what else the SDK sends with it (`v`, `user`, `meta`) is kept. */
export const eventSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  ts: z.number(),
});
export type EngineEvent = z.infer<typeof eventSchema>;

/** An error as the SDK serialises it, whatever else it carries (`code`, `cause`); `error` is its word for "step not found". */
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
