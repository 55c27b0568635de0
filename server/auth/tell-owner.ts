import { sendMail } from "@/server/adapters/mail/send-mail";
import { env } from "@/server/env";
import { isWithinLimit } from "./limit-attempts";
import { sendResetLink } from "./passwords/reset-password";
import { findUserByEmail } from "./repository";

const subject = "You have an account";

/** Tells the owner of an account that somebody wants another one with their address: most likely they did, and forgot. */
export async function tellOwner(email: string): Promise<void> {
  const user = await findUserByEmail(email);
  if (!user) return;

  if (!user.emailVerifiedAt) {
    const text =
      "Somebody wants an account at Offcamera with this address, which already has an account that is not verified yet. If it was you, follow this link to set a password and verify the address. It works once, for an hour. If it was not you, do nothing.";
    await sendResetLink(user, { subject, text });
    return;
  }

  if (!(await isWithinLimit("sign-up-notice", { account: email }))) return;
  const text = `Somebody wants an account at Offcamera with this address, which already has an account. If it was you, sign in, or set a new password if you forgot yours. If it was not you, do nothing.\n\nSign in: ${env.appOrigin}/sign-in\nSet a new password: ${env.appOrigin}/forgot-password\n`;
  await sendMail({ to: email, subject, text }, { url: env.smtpUrl, from: env.mailFrom });
}
