import { AppError } from "@/server/errors";
import { hashPassword, verifyPassword } from "./hash-password";
import { forgetAttempt, limitAttempts } from "../limit-attempts";
import { deleteTokens, findUser, updateUser } from "../repository";

/** Changes a password and ends all sessions, this one too, and links to reset it. Throws INVALID_INPUT, TOO_MANY_REQUESTS. */
export async function changePassword(input: {
  userId: string;
  currentPassword: string;
  newPassword: string;
  /** The network address that this comes from, or "". */
  address: string;
}): Promise<void> {
  const attempt = { account: input.userId, address: input.address };
  await limitAttempts("sign-in", attempt);
  const user = await findUser(input.userId);
  const isRight = user?.passwordHash
    ? await verifyPassword(input.currentPassword, user.passwordHash)
    : // Whoever signs in with Google or a link may give themselves a first password.
      user !== null;
  if (!user || !isRight) throw new AppError("INVALID_INPUT", "The current password is wrong.");

  await updateUser(user.id, {
    passwordHash: await hashPassword(input.newPassword),
    sessionVersion: { increment: 1 },
  });
  await deleteTokens(user.id, "password_reset");
  await forgetAttempt("sign-in", attempt);
}
