import { z } from "zod";
import { isMailConfigured } from "@/server/env";
import { checkPassword } from "../passwords/check-password";
import { type Caller, emailSchema, type SignedIn } from "../schema";

const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(1000) });

/**
 * Signs in with e-mail and password, for next-auth; null if they do not match, or if the address is unverified although mail works. Throws
 * TOO_MANY_REQUESTS.
 */
export async function signInWithPassword(
  credentials: Caller & Record<string, unknown>,
): Promise<SignedIn | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;

  const { address, device } = credentials;
  // Otherwise, signing up and then signing in would reveal whether an address had an account before.
  const requiresVerified = isMailConfigured();
  const user = await checkPassword({ ...parsed.data, address, device, requiresVerified });

  return user && { id: user.id };
}
