import { z } from "zod";
import { findUserByEmail } from "../repository";
import { verifyPassword } from "../passwords/hash-password";
import { forgetAttempt, limitAttempts } from "../limit-attempts";
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

  const { email, password } = parsed.data;
  const attempt = { account: email, address: credentials.address };
  await limitAttempts("sign-in", attempt);
  const user = await findUserByEmail(email);
  const isRight = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight) return null;

  await forgetAttempt("sign-in", attempt);

  return { id: user.id, userId: user.id, sessionVersion: user.sessionVersion };
}
