import { limitAttempts } from "../limit-attempts";
import { consumeToken, updateUser } from "../repository";
import { hashOneTimeToken, linkExpired } from "./one-time-token";
import { sendLink } from "./send-link";

const day = 24 * 60 * 60 * 1000;

/** Mails a link that shows the address to be its owner's. Throws TOO_MANY_REQUESTS. */
export async function sendEmailVerification(user: { id: string; email: string }): Promise<void> {
  await limitAttempts("email-verification", { account: user.email });
  await sendLink({
    user,
    purpose: "email_verification",
    path: "/verify-email",
    validForMs: 3 * day,
    subject: "Verify your e-mail address",
    text: "Follow this link to verify your e-mail address for Offcamera. It works once, for three days. If you did not make an account there, do nothing.",
  });
}

/** Marks an address as its owner's. Throws INVALID_INPUT. */
export async function verifyEmail(secret: string): Promise<void> {
  const userId = await consumeToken("email_verification", hashOneTimeToken(secret));
  if (!userId) throw linkExpired();

  await updateUser(userId, { emailVerifiedAt: new Date() });
}
