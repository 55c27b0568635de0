import type { Device } from "../sign-in/known-device";
import { forgetAttempt, limitAttempts } from "../limit-attempts";
import { findUserByEmail, type UserRow } from "../repository";
import { verifyPassword } from "./hash-password";

type Claim = {
  email: string;
  password: string;
  /** The network address that this comes from, or "". */
  address: string;
  /** What the browser shows of who used it before. */
  device?: Device;
  /** Takes the right password of an account whose address is not verified for a wrong one. */
  requiresVerified?: boolean;
};

/**
 * Whose e-mail address and password these are, or null. Wherever it is asked, it counts as an attempt at the account until
 * the password is right. Throws TOO_MANY_REQUESTS.
 */
export async function checkPassword(claim: Claim): Promise<UserRow | null> {
  const { email, password, address, device, requiresVerified = false } = claim;
  const user = await findUserByEmail(email);
  const isKnownDevice = device !== undefined && user !== null && device.userIds.includes(user.id);
  const attempt = { account: email, ...(isKnownDevice ? { knownDevice: device.id } : { address }) };
  await limitAttempts("sign-in", attempt);
  const isRight = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight || (requiresVerified && !user.emailVerifiedAt)) return null;

  await forgetAttempt("sign-in", attempt);

  return user;
}
