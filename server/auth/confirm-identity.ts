import { AppError } from "@/server/errors";
import { checkPassword } from "./passwords/check-password";
import type { Caller, Person } from "./schema";

const freshMs = 10 * 60 * 1000;

/**
 * Confirms a person's identity before actions that a stolen session must not perform: by their password, or, if they have none, by a
 * sign-in within the last ten minutes. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS.
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
