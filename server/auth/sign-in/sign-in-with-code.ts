import { z } from "zod";
import { AppError } from "@/server/errors";
import { forgetAttempt, isWithinLimit, limitAttempts, toAttempt } from "../limit-attempts";
import { notifyUser } from "../notices";
import type { Caller, SessionToken, SignedIn } from "../schema";
import { useAuthenticatorCode } from "../second-factor/authenticator-app";
import { readCode, useRecoveryCode } from "../second-factor/recovery-codes";
import { countRecoveryCodes } from "../second-factor/repository";
import { findUserAwaitingSecondFactor } from "../sessions/repository";

const codeSchema = z.string().max(100);

/**
 * Completes a sign-in that awaits a second factor, with an authenticator or recovery code; null if it is wrong or already used. Throws
 * UNAUTHENTICATED and TOO_MANY_REQUESTS.
 */
export async function signInWithCode(
  { code, ...caller }: Caller & { code: unknown },
  session: SessionToken | null,
): Promise<SignedIn | null> {
  const userId = session && (await findUserAwaitingSecondFactor(session));
  if (!userId) throw new AppError("UNAUTHENTICATED", "This took too long. Sign in again.");

  const attempt = toAttempt({ account: userId, userId, caller });
  await limitAttempts("second-factor", attempt).catch(async (error: unknown) => {
    await warnOwner(userId);
    throw error;
  });
  const parsed = codeSchema.safeParse(code);
  if (!parsed.success || !(await useCode(userId, parsed.data))) return null;

  await forgetAttempt("second-factor", attempt);

  return { id: userId };
}

async function useCode(userId: string, code: string): Promise<boolean> {
  if (readCode(code) === null) return useAuthenticatorCode(userId, code);
  if (!(await useRecoveryCode(userId, code))) return false;

  const left = await countRecoveryCodes(userId);
  await notifyUser(userId, {
    subject: "A recovery code was used",
    text: `A recovery code was used to sign in to your account; ${left === 0 ? "none is" : left === 1 ? "one is" : `${left} are`} left. You can generate new ones in the settings.`,
  });

  return true;
}

/** Somebody who guesses codes already has the password, the mailbox or the Google account. */
async function warnOwner(userId: string): Promise<void> {
  if (!(await isWithinLimit("second-factor-notice", { account: userId }))) return;

  await notifyUser(userId, {
    subject: "Somebody is trying to sign in to your account",
    text: "Somebody who knows your password, or reads your mails, is trying to guess your sign-in code. They are not signed in.",
  });
}
