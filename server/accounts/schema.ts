import { z } from "zod";

/** Long enough to resist guessing; longer ones are hashed whole, up to a limit that keeps hashing cheap. */
export const passwordSchema = z
  .string()
  .min(10, "Use at least 10 characters.")
  .max(200, "Use at most 200 characters.");
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address.").max(254));
export const nameSchema = z.string().trim().min(1, "Write a name.").max(80);

export const signUpSchema = z.object({ name: nameSchema, email: emailSchema, password: passwordSchema });
export type SignUpInput = z.infer<typeof signUpSchema>;

export const roleSchema = z.enum(["owner", "admin", "editor", "reviewer", "viewer"]);
export type Role = z.infer<typeof roleSchema>;

/** Who is signed in, as pages and procedures know them. */
export type Account = {
  userId: string;
  email: string;
  name: string;
  isEmailVerified: boolean;
  workspaceId: string;
  workspaceName: string;
  role: Role;
};
