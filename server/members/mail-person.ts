import { sendMail } from "@/server/adapters/mail/send-mail";
import { env, isMailConfigured } from "@/server/env";
import { log } from "@/server/log";

/** Mails somebody about a workspace, where mails can be sent. Nobody waits for it. */
export function mailPerson(email: string, { subject, text }: { subject: string; text: string }): void {
  if (!isMailConfigured()) return;

  void sendMail({ to: email, subject, text: `${text}\n` }, { url: env.smtpUrl, from: env.mailFrom }).catch(
    (error: unknown) => log.error({ err: error }, "A mail could not be sent"),
  );
}
