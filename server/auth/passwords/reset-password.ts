import { log } from "@/server/log";
import { hashPassword } from "./hash-password";
import { limitAttempts } from "../limit-attempts";
import { hashOneTimeToken, linkExpired } from "../links/one-time-token";
import { findUserByEmail, updateUser, consumeToken } from "../repository";
import { sendLink } from "../links/send-link";

const hour = 60 * 60 * 1000;

/** Mails a link to set a new password, if there is such an account; says nothing of whether there is. Throws TOO_MANY_REQUESTS. */
export async function requestPasswordReset(email: string, address: string): Promise<void> {
  await limitAttempts("password-reset", { account: email, address });
  const user = await findUserByEmail(email);
  if (!user) return;

  // Not waited for: the time that a mail takes, or its failure, would tell who has an account.
  void sendLink({
    user,
    purpose: "password_reset",
    path: "/reset-password",
    validForMs: hour,
    subject: "Set a new password",
    text: "Follow this link to set a new password for Offcamera. It works once, for an hour. If you did not ask for it, do nothing.",
  }).catch((error: unknown) => log.error({ err: error, userId: user.id }, "A mail could not be sent"));
}

/** Sets a new password and ends all sessions. Whoever has the link has the mailbox: the address is verified, too. Throws INVALID_INPUT. */
export async function resetPassword(secret: string, password: string): Promise<void> {
  const userId = await consumeToken("password_reset", hashOneTimeToken(secret));
  if (!userId) throw linkExpired();

  await updateUser(userId, {
    passwordHash: await hashPassword(password),
    emailVerifiedAt: new Date(),
    sessionVersion: { increment: 1 },
  });
}
