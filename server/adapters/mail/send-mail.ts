import { createTransport } from "nodemailer";
import { env } from "@/server/env";
import { log } from "@/server/log";

type Mail = { to: string; subject: string; text: string };

/** Whether mails leave this machine; without SMTP the operator finds them in the log. */
export const hasMail = env.smtpUrl !== undefined;

/** Sends a mail by `SMTP_URL`; without it, its text goes to the log, where the operator can pass it on. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  if (!env.smtpUrl) {
    log.warn({ to, subject, text }, "There is no SMTP_URL: pass this mail on by hand");
    return;
  }

  await createTransport(env.smtpUrl).sendMail({ from: env.mailFrom, to, subject, text });
}
