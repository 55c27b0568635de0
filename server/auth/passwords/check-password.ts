import { forgetAttempt, limitAttempts, toAttempt } from "../limit-attempts";
import { findUserByEmail, type UserRow } from "../repository";
import type { Caller } from "../schema";
import { verifyPassword } from "./hash-password";

type Claim = Caller & {
  email: string;
  password: string;
  /** Rejects even the right password if the account's address is not verified. */
  requiresVerified?: boolean;
};

/**
 * The user with this e-mail address and password, or null. Every check counts as an attempt at the account until the password is right.
 * Throws TOO_MANY_REQUESTS.
 */
export async function checkPassword(claim: Claim): Promise<UserRow | null> {
  const { email, password, requiresVerified = false, ...caller } = claim;
  const user = await findUserByEmail(email);
  const attempt = toAttempt({ account: email, userId: user?.id, caller });
  await limitAttempts("sign-in", attempt);
  const isRight = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight || (requiresVerified && !user.emailVerifiedAt)) return null;

  await forgetAttempt("sign-in", attempt);

  return user;
}
