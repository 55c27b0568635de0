import { AppError } from "@/server/errors";
import { checkPassword } from "./passwords/check-password";
import type { Caller, Person } from "./schema";

const freshMs = 10 * 60 * 1000;

/**
 * Asks again who somebody is before what a stolen session must not do: for their password, or, of those who have none, for
 * a sign-in of the last ten minutes. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function confirmIdentity(account: Person, password: string, caller: Caller): Promise<void> {
  if (!account.hasPassword) {
    if (Date.now() - account.signedInAt.getTime() <= freshMs) return;
    throw new AppError("FORBIDDEN", "Sign out and in again first, and do this within ten minutes.");
  }

  if (!(await checkPassword({ ...caller, email: account.email, password }))) {
    throw new AppError("INVALID_INPUT", "The current password is wrong.");
  }
}
