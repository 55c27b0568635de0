import { sendMail } from "@/server/adapters/mail/send-mail";
import { env, isMailConfigured } from "@/server/env";
import { log } from "@/server/log";
import { findUser, listOwners } from "./repository";

type Notice = { subject: string; text: string };
type Recipient = { id: string; email: string; emailVerifiedAt: Date | null };

/**
 * Mails a person what happened to their account, and what to do if it was not them. It is not awaited, and does nothing without mail: an
 * operator would not pass it on. An unverified address may be a stranger's.
 */
export function sendNotice({ id, email, emailVerifiedAt }: Recipient, { subject, text }: Notice): void {
  if (!isMailConfigured() || !emailVerifiedAt) return;

  const otherwise = `If this was not you, set a new password, which signs out all devices: ${env.appOrigin}/forgot-password`;
  void sendMail(
    { to: email, subject, text: `${text}\n\n${otherwise}\n` },
    { url: env.smtpUrl, from: env.mailFrom },
  ).catch((error: unknown) => log.error({ err: error, userId: id }, "A mail could not be sent"));
}

/** The same, by the person's id. */
export async function notifyUser(userId: string, notice: Notice): Promise<void> {
  const user = await findUser(userId);
  if (user) sendNotice(user, notice);
}

/** Mails a workspace's owners; returns whether any of them was sent a mail. Throws the mail server's errors. */
export async function mailOwners(workspaceId: string, { subject, text }: Notice): Promise<boolean> {
  if (!isMailConfigured()) return false;
  const owners = await listOwners(workspaceId);
  for (const { email } of owners) {
    await sendMail({ to: email, subject, text }, { url: env.smtpUrl, from: env.mailFrom });
  }

  return owners.length > 0;
}
