import { AppError } from "@/server/errors";
import { limitAttempts } from "../limit-attempts";
import { checkPassword } from "../passwords/check-password";
import { sendNotice } from "../notices";
import { changeEmail, consumeToken, deleteTokens, findToken, type UserRow } from "../repository";
import type { Account, Caller } from "../schema";
import { deleteSessions } from "../sessions/repository";
import { hashOneTimeToken, linkExpired } from "./one-time-token";
import { sendLink } from "./send-link";

const day = 24 * 60 * 60 * 1000;

/** Mails a link that verifies an account's address. Throws TOO_MANY_REQUESTS. */
export async function sendEmailVerification(user: { id: string; email: string }): Promise<void> {
  await limitAttempts("email-verification", { account: user.email });
  await sendVerificationLink(user);
}

/** Mails a link to an address that may become an account's. */
export async function sendVerificationLink(user: { id: string; email: string }): Promise<void> {
  await sendLink({
    user,
    purpose: "email_verification",
    path: "/verify-email",
    validForMs: 3 * day,
    subject: "Verify your e-mail address",
    text: "Follow this link to verify your e-mail address for Offcamera. It works once, for three days. If you do not have an account there, do nothing.",
  });
}

type Verification = {
  secret: string;
  /** The account's password, if its owner is not signed in. */
  password?: string;
  /** The account signed in, if any. */
  account: Pick<Account, "userId" | "sessionId"> | null;
  caller: Caller;
};

/**
 * Makes the address that a link was sent to the address of its owner. The link alone is not enough: somebody could create an account with a
 * stranger's address and have the stranger verify it. Throws INVALID_INPUT, FORBIDDEN, CONFLICT and TOO_MANY_REQUESTS.
 */
export async function verifyEmail({ secret, password, account, caller }: Verification): Promise<UserRow> {
  const tokenHash = hashOneTimeToken(secret);
  const token = await findToken("email_verification", tokenHash);
  if (!token) throw linkExpired();

  const { user } = token;
  const isSignedIn = account?.userId === user.id;
  if (!isSignedIn) await requirePassword(user.email, password, caller);

  if ((await consumeToken("email_verification", tokenHash)) === null) throw linkExpired();
  const email = token.email ?? user.email;
  if (!(await changeEmail(user.id, email))) {
    throw new AppError("CONFLICT", "There is another account with this e-mail address by now.");
  }
  if (email === user.email) return user;

  // Links sent to the old mailbox, and sessions begun with it, end with it.
  await deleteTokens(user.id);
  await deleteSessions(user.id, isSignedIn ? account.sessionId : undefined);
  sendNotice(user, {
    subject: "Your e-mail address was changed",
    text: `The address of your account is ${email} from now on. This one is no longer used.`,
  });

  return { ...user, email };
}

async function requirePassword(email: string, password: string | undefined, caller: Caller): Promise<void> {
  if (!password) {
    throw new AppError(
      "FORBIDDEN",
      "Enter the password of the account that this link is for, or sign in to it.",
    );
  }
  if (!(await checkPassword({ ...caller, email, password }))) {
    throw new AppError("FORBIDDEN", "This is not the password of the account that this link is for.");
  }
}
