import { z } from "zod";
import { checkPassword } from "../passwords/check-password";
import { emailSchema, type SessionToken } from "../schema";

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(1000) });

/**
 * Who signs in with e-mail and password, as next-auth wants it; null where they do not fit. Throws TOO_MANY_REQUESTS.
 */
export async function signInWithPassword(
  credentials: { address: string } & Record<string, unknown>,
): Promise<({ id: string } & SessionToken) | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;

  const user = await checkPassword({ ...parsed.data, address: credentials.address });

  return user && { id: user.id, userId: user.id, sessionVersion: user.sessionVersion };
}
