import { z } from "zod";

/** What a session's cookie says: who, and in which version of their sessions. */
export const sessionTokenSchema = z.object({
  userId: z.uuid(),
  sessionVersion: z.number().int().min(0),
});
export type SessionToken = z.infer<typeof sessionTokenSchema>;
