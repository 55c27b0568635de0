import { isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { confirmIdentity } from "./confirm-identity";
import { limitAttempts } from "./limit-attempts";
import { sendVerificationLink } from "./links/verify-email";
import { sendNotice } from "./notices";
import { findUser, findUserByEmail } from "./repository";
import type { Account, Caller } from "./schema";
import { tellOwner } from "./tell-owner";

/**
 * Mails a link to another address that a person wants for their account, and tells the one they have. The address changes
 * once the link is followed. Where it is another account's, its owner is told, and nobody else: where mails cannot be
 * sent, CONFLICT tells. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function requestEmailChange(
  account: Account,
  input: { email: string; password: string; caller: Caller },
): Promise<void> {
  const { email, password, caller } = input;
  await confirmIdentity(account, password, caller);
  await limitAttempts("email-change", { account: account.userId });
  if (email === account.email) throw new AppError("INVALID_INPUT", "This is your address already.");

  const isTaken = (await findUserByEmail(email)) !== null;
  if (isTaken && !isMailConfigured()) {
    throw new AppError("CONFLICT", "There is another account with this e-mail address.");
  }

  // Not waited for: the time that it takes would tell who has an account.
  const mail = isTaken ? tellOwner(email) : sendVerificationLink({ id: account.userId, email });
  void mail.catch((error: unknown) => log.error({ err: error }, "A mail could not be sent"));
  const user = await findUser(account.userId);
  if (!user) return;
  sendNotice(user, {
    subject: "Your e-mail address is being changed",
    text: `Somebody signed in to your account asked to change its address to ${email}. It changes once they follow the link that we sent there.`,
  });
}
