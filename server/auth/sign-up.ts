import { getSignUpRefusal, isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { sendEmailVerification } from "./links/verify-email";
import { limitAttempts } from "./limit-attempts";
import { hashPassword } from "./passwords/hash-password";
import { createUserWithWorkspace } from "./repository";
import type { SignUpInput } from "./schema";
import { tellOwner } from "./tell-owner";

/** Throws FORBIDDEN where nobody can make an account by themselves. */
export function requireSignUpOpen(): void {
  const refusal = getSignUpRefusal();
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * Makes an account with a workspace of its own and sends a link to verify the address. Where there is an account already,
 * its owner is told, and nobody else: where mails cannot be sent, CONFLICT tells. Throws
 * FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function signUp({ name, email, password }: SignUpInput, address: string): Promise<void> {
  requireSignUpOpen();
  await limitAttempts("sign-up", { account: email, address });
  const user = await createUserWithWorkspace({ name, email, passwordHash: await hashPassword(password) });
  if (!user && !isMailConfigured()) {
    throw new AppError("CONFLICT", "There is an account with this e-mail address already; sign in instead.");
  }

  // The account is made whatever becomes of the mail. Not waited for: the time that it takes would tell who has one.
  void (user ? sendEmailVerification(user) : tellOwner(email)).catch((error: unknown) =>
    log.error({ err: error }, "A mail could not be sent"),
  );
}
