import { AppError } from "@/server/errors";
import { limitAttempts } from "../limit-attempts";
import { checkPassword } from "../passwords/check-password";
import { consumeToken, findTokenOwner, updateUser } from "../repository";
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

type Verification = {
  secret: string;
  /** Of the account, from whoever is not signed in to it. */
  password?: string;
  /** Who is signed in, if anybody is. */
  userId: string | undefined;
  /** The network address that this comes from, or "". */
  address: string;
};

/**
 * Marks an address as its owner's. The link alone is not enough: with it, whoever made an account with somebody else's
 * address would have its owner verify it. Gives the address. Throws INVALID_INPUT, FORBIDDEN and TOO_MANY_REQUESTS.
 */
export async function verifyEmail({ secret, password, userId, address }: Verification): Promise<string> {
  const tokenHash = hashOneTimeToken(secret);
  const owner = await findTokenOwner("email_verification", tokenHash);
  if (!owner) throw linkExpired();

  if (owner.id !== userId) {
    if (!password)
      throw new AppError("FORBIDDEN", "Write the password of the account that this link is for.");
    if (!(await checkPassword({ email: owner.email, password, address }))) {
      throw new AppError("FORBIDDEN", "This is not the password of the account that this link is for.");
    }
  }

  if ((await consumeToken("email_verification", tokenHash)) === null) throw linkExpired();
  await updateUser(owner.id, { emailVerifiedAt: new Date() });

  return owner.email;
}
