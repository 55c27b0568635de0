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
 * Mails a link to the new address that a person wants, and tells their current one. The address changes once they follow the link. If it
 * belongs to another account, only its owner is told, or, without mail, CONFLICT is thrown. Throws INVALID_INPUT, FORBIDDEN and
 * TOO_MANY_REQUESTS.
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

  // Not awaited: the duration would reveal who has an account.
  const mail = isTaken ? tellOwner(email) : sendVerificationLink({ id: account.userId, email });
  void mail.catch((error: unknown) => log.error({ err: error }, "A mail could not be sent"));
  const user = await findUser(account.userId);
  if (!user) return;
  sendNotice(user, {
    subject: "Your e-mail address is being changed",
    text: `Somebody signed in to your account asked to change its address to ${email}. It changes once they follow the link that we sent there.`,
  });
}
