import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { hashPassword } from "./passwords/hash-password";
import { limitAttempts } from "./limit-attempts";
import { createUserWithWorkspace } from "./repository";
import type { SignUpInput } from "./schema";
import { sendEmailVerification } from "./links/verify-email";

/** Makes an account with a workspace of its own and sends a link to verify the address. Throws CONFLICT, TOO_MANY_REQUESTS. */
export async function signUp({ name, email, password }: SignUpInput, address: string): Promise<void> {
  await limitAttempts("sign-up", { account: email, address });
  const user = await createUserWithWorkspace({ name, email, passwordHash: await hashPassword(password) });
  if (!user) {
    throw new AppError("CONFLICT", "There is an account with this e-mail address already; sign in instead.");
  }

  // The account is made whatever becomes of the mail: the settings offer to send it again.
  await sendEmailVerification(user).catch((error: unknown) =>
    log.error({ err: error, userId: user.id }, "A mail could not be sent"),
  );
}
