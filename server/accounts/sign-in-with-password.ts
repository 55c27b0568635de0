import { z } from "zod";
import type { SessionToken } from "@/server/auth/session-schema";
import { findUserByEmail } from "./repository";
import { verifyPassword } from "./hash-password";
import { forgetAttempts, limitAttempts } from "./limit-attempts";
import { emailSchema } from "./schema";

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
  await limitAttempts("sign-in", { account: email, address: credentials.address });
  const user = await findUserByEmail(email);
  const isRight = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight) return null;

  await forgetAttempts("sign-in", email);

  return { id: user.id, userId: user.id, sessionVersion: user.sessionVersion };
}
