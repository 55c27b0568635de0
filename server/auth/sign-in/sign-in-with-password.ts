import { z } from "zod";
import { isMailConfigured } from "@/server/env";
import { checkPassword } from "../passwords/check-password";
import { type Caller, emailSchema, type SignedIn } from "../schema";

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(1000) });

/**
 * Who signs in with e-mail and password, as next-auth wants it; null where they do not fit, or the
 * address is not verified and could be by mail. Throws TOO_MANY_REQUESTS.
 */
export async function signInWithPassword(
  credentials: Caller & Record<string, unknown>,
): Promise<SignedIn | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;

  const { address, device } = credentials;
  // Else whoever signs up with an address learns by signing in whether it had an account before.
  const requiresVerified = isMailConfigured();
  const user = await checkPassword({ ...parsed.data, address, device, requiresVerified });

  return user && { id: user.id };
}
