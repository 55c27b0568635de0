import { confirmIdentity } from "../confirm-identity";
import { sendNotice } from "../notices";
import { deleteTokens, findUser, updateUser } from "../repository";
import type { Account, Caller } from "../schema";
import { deleteSessions } from "../sessions/repository";
import { hashPassword } from "./hash-password";

/**
 * Changes or sets a person's password, and ends all other sessions and reset links. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function changePassword(
  account: Account,
  input: { currentPassword: string; newPassword: string; caller: Caller },
): Promise<void> {
  const { userId, sessionId, hasPassword } = account;
  await confirmIdentity(account, input.currentPassword, input.caller);
  await updateUser(userId, { passwordHash: await hashPassword(input.newPassword) });
  await deleteSessions(userId, sessionId);
  await deleteTokens(userId, "password_reset");

  const user = await findUser(userId);
  if (!user) return;
  sendNotice(
    user,
    hasPassword
      ? { subject: "Your password was changed", text: "The password of your account was changed." }
      : {
          subject: "A new way to sign in",
          text: "Your account now has a password, which can be used to sign in.",
        },
  );
}
