import { forgetAttempt, limitAttempts } from "../limit-attempts";
import { findUserByEmail, type UserRow } from "../repository";
import { verifyPassword } from "./hash-password";

type Claim = {
  email: string;
  password: string;
  /** The network address that this comes from, or "". */
  address: string;
};

/**
 * Whose e-mail address and password these are, or null. Wherever it is asked, it counts as an attempt at the account until
 * the password is right. Throws TOO_MANY_REQUESTS.
 */
export async function checkPassword({ email, password, address }: Claim): Promise<UserRow | null> {
  const attempt = { account: email, address };
  await limitAttempts("sign-in", attempt);
  const user = await findUserByEmail(email);
  const isRight = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight) return null;

  await forgetAttempt("sign-in", attempt);

  return user;
}
