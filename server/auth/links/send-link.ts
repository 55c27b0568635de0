import { sendMail } from "@/server/adapters/mail/send-mail";
import type { OneTimeTokenPurpose } from "@/prisma/generated/enums";
import { env } from "@/server/env";
import { createOneTimeToken } from "./one-time-token";
import { createToken } from "../repository";

type Link = {
  user: { id: string; email: string };
  purpose: OneTimeTokenPurpose;
  /** The path of the page that accepts the secret, such as `/verify-email`. */
  path: string;
  validForMs: number;
  subject: string;
  /** What following the link does, as a sentence. */
  text: string;
};

/** Mails a link that works once. */
export async function sendLink({ user, purpose, path, validForMs, subject, text }: Link): Promise<void> {
  const link = await createLink({ userId: user.id, email: user.email, purpose, path, validForMs });
  await sendMail(
    { to: user.email, subject, text: `${text}\n\n${link}\n` },
    { url: env.smtpUrl, from: env.mailFrom },
  );
}

/** The address of a page with a new secret in its fragment, which browsers never send and no log stores. */
export async function createLink(link: {
  userId: string;
  /** The address that it is sent to. */
  email?: string;
  purpose: OneTimeTokenPurpose;
  path: string;
  validForMs: number;
  /** The app's origin, if it differs from the configured one. */
  origin?: string;
}): Promise<string> {
  const { secret, tokenHash } = createOneTimeToken();
  const { userId, email, purpose, path, validForMs, origin = env.appOrigin } = link;
  await createToken({ userId, email, purpose, tokenHash, expiresAt: new Date(Date.now() + validForMs) });

  return `${origin}${path}#${secret}`;
}
