import { log } from "@/server/log";
import { hashPassword } from "./hash-password";
import { isWithinLimit, limitAttempts } from "../limit-attempts";
import { hashOneTimeToken, linkExpired } from "../links/one-time-token";
import { sendNotice } from "../notices";
import { consumeToken, findToken, findUser, findUserByEmail, updateUser } from "../repository";
import { deleteSecondFactors } from "../second-factor/repository";
import { deleteSessions } from "../sessions/repository";
import { sendLink } from "../links/send-link";

const hour = 60 * 60 * 1000;

/**
 * Mails a link to set a new password if the account exists, without revealing whether it does. Throws TOO_MANY_REQUESTS for the requesting
 * address only: nobody else can keep an account's owner from asking.
 */
export async function requestPasswordReset(email: string, address: string): Promise<void> {
  await limitAttempts("password-reset", { account: email, address });
  const user = await findUserByEmail(email);
  if (!user) return;

  // Not awaited: a mail's duration or failure would reveal who has an account.
  void sendResetLink(user, {
    subject: "Set a new password",
    text: "Follow this link to set a new password for Offcamera. It works once, for an hour. If you did not ask for it, do nothing.",
  }).catch((error: unknown) => log.error({ err: error, userId: user.id }, "A mail could not be sent"));
}

/** Mails a link to set a new password, unless too many were sent within the last hour. */
export async function sendResetLink(
  user: { id: string; email: string },
  words: { subject: string; text: string },
): Promise<void> {
  if (!(await isWithinLimit("password-reset-mail", { account: user.email }))) return;

  await sendLink({
    ...{ user, ...words },
    ...{ purpose: "password_reset", path: "/reset-password", validForMs: hour },
  });
}

/**
 * Sets a new password and ends all sessions. The link proves access to the mailbox, so the address is verified, too. Returns the user's id.
 * Throws INVALID_INPUT and PASSWORD_TOO_COMMON, after which the link still works.
 */
export async function resetPassword(secret: string, password: string): Promise<string> {
  const tokenHash = hashOneTimeToken(secret);
  const token = await findToken("password_reset", tokenHash);
  if (!token) throw linkExpired();

  const passwordHash = await hashPassword(password);
  const userId = await consumeToken("password_reset", tokenHash);
  if (!userId) throw linkExpired();

  // Somebody who created the account before its address was verified may have kept a way in.
  if (!token.user.emailVerifiedAt) await deleteSecondFactors(userId);
  await updateUser(userId, { passwordHash, emailVerifiedAt: new Date() });
  await deleteSessions(userId);
  const user = await findUser(userId);
  if (user) {
    sendNotice(user, {
      subject: "Your password was changed",
      text: "The password of your account was changed, by a link that we sent to this address.",
    });
  }

  return userId;
}
