import { getSignUpRefusal, isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { sendEmailVerification } from "./links/verify-email";
import { limitAttempts } from "./limit-attempts";
import { hashPassword } from "./passwords/hash-password";
import { createUserWithWorkspace } from "./repository";
import type { SignUpInput } from "./schema";
import { tellOwner } from "./tell-owner";

/** Throws FORBIDDEN if people cannot create accounts themselves. */
export function requireSignUpOpen(): void {
  const refusal = getSignUpRefusal();
  if (refusal) throw new AppError("FORBIDDEN", refusal);
}

/**
 * Creates an account with its own workspace and mails a link to verify the address. If there is an account already, only its owner is told,
 * or, without mail, CONFLICT is thrown. Throws FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function signUp({ name, email, password }: SignUpInput, address: string): Promise<void> {
  requireSignUpOpen();
  await limitAttempts("sign-up", { account: email, address });
  const user = await createUserWithWorkspace({ name, email, passwordHash: await hashPassword(password) });
  if (!user && !isMailConfigured()) {
    throw new AppError("CONFLICT", "There is an account with this e-mail address already; sign in instead.");
  }

  // The account exists even if the mail fails. Not awaited: the duration would reveal who has one.
  void (user ? sendEmailVerification(user) : tellOwner(email)).catch((error: unknown) =>
    log.error({ err: error }, "A mail could not be sent"),
  );
}
