import { z } from "zod";
import { nameSchema, roleSchema } from "@/server/workspaces/schema";

/** Long enough to resist guessing; hashed whole, however long, up to a limit that keeps hashing cheap. */
export const passwordSchema = z
  .string()
  .max(1000, "Use at most 1000 characters.")
  // What a person sees as one character may be several units of a string.
  .refine((password) => Array.from(password).length >= 10, "Use at least 10 characters.");
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address.").max(254));

export const signUpSchema = z.object({ name: nameSchema, email: emailSchema, password: passwordSchema });
export type SignUpInput = z.infer<typeof signUpSchema>;

/** Who is signed in, as pages and procedures know them. */
export const accountSchema = z.object({
  userId: z.uuid(),
  email: z.string(),
  name: z.string(),
  isEmailVerified: z.boolean(),
  workspaceId: z.uuid(),
  workspaceName: z.string(),
  role: roleSchema,
});
export type Account = z.infer<typeof accountSchema>;

/** What a session's cookie says: who, and in which version of their sessions. */
export const sessionTokenSchema = z.object({
  userId: z.uuid(),
  sessionVersion: z.number().int().min(0),
});
export type SessionToken = z.infer<typeof sessionTokenSchema>;

/** Of whoever starts Offcamera on a machine; `npm start` prints a link that signs them in once. */
export const demoAccount = { email: "demo@offcamera.local", name: "Demo" };
