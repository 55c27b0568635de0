import { sendMail } from "@/server/adapters/mail/send-mail";
import { env, isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { sendEmailVerification } from "./links/verify-email";
import { isWithinLimit, limitAttempts } from "./limit-attempts";
import { hashPassword } from "./passwords/hash-password";
import { sendResetLink } from "./passwords/reset-password";
import { createUserWithWorkspace, findUserByEmail } from "./repository";
import type { SignUpInput } from "./schema";

/**
 * Makes an account with a workspace of its own and sends a link to verify the address. Where there is an account already,
 * its owner is told, and nobody else: where mails cannot be sent, CONFLICT tells. Throws TOO_MANY_REQUESTS.
 */
export async function signUp({ name, email, password }: SignUpInput, address: string): Promise<void> {
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

/** Tells the owner of an account that somebody signed up with their address: most likely they did, and forgot. */
async function tellOwner(email: string): Promise<void> {
  const user = await findUserByEmail(email);
  if (!user) return;

  const subject = "You have an account";
  if (!user.emailVerifiedAt) {
    const text =
      "Somebody signed up for Offcamera with this address, which already has an account that is not verified yet. If it was you, follow this link to set a password and verify the address. It works once, for an hour. If it was not you, do nothing.";
    await sendResetLink(user, { subject, text });
    return;
  }

  if (!(await isWithinLimit("sign-up-notice", { account: email }))) return;
  const text = `Somebody signed up for Offcamera with this address, which already has an account. If it was you, sign in, or set a new password if you forgot yours. If it was not you, do nothing.\n\nSign in: ${env.appOrigin}/sign-in\nSet a new password: ${env.appOrigin}/forgot-password\n`;
  await sendMail({ to: email, subject, text }, { url: env.smtpUrl, from: env.mailFrom });
}
