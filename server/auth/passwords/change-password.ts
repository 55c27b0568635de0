import { AppError } from "@/server/errors";
import { deleteTokens, findUser, updateUser } from "../repository";
import { checkPassword } from "./check-password";
import { hashPassword } from "./hash-password";

/** Changes a password and ends all sessions, this one too, and links to reset it. Throws INVALID_INPUT, TOO_MANY_REQUESTS. */
export async function changePassword(input: {
  userId: string;
  currentPassword: string;
  newPassword: string;
  /** The network address that this comes from, or "". */
  address: string;
}): Promise<void> {
  const user = await findUser(input.userId);
  // Whoever signs in with Google or a link may give themselves a first password.
  const isRight =
    user?.passwordHash === null ||
    (user && (await checkPassword({ ...input, email: user.email, password: input.currentPassword })));
  if (!user || !isRight) throw new AppError("INVALID_INPUT", "The current password is wrong.");

  await updateUser(user.id, {
    passwordHash: await hashPassword(input.newPassword),
    sessionVersion: { increment: 1 },
  });
  await deleteTokens(user.id, "password_reset");
}
