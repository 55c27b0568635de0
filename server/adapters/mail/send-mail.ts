import { createTransport } from "nodemailer";
import { env } from "@/server/env";

type Mail = { to: string; subject: string; text: string };

/** Whether mails leave this machine; without SMTP the operator finds them on standard error. */
export const hasMail = env.smtpUrl !== undefined;

/** Somebody waits for most mails to be taken; the library's own patience is minutes. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends a mail by `SMTP_URL`; without it, its text goes to standard error, where the operator can pass it on. Not by the
 * log: whatever its level, there is no other way for anybody to get the link.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  if (!env.smtpUrl) {
    process.stderr.write(
      `There is no SMTP_URL: pass this mail on by hand.\nTo: ${to}\n${subject}\n\n${text}\n`,
    );
    return;
  }

  await createTransport({ url: env.smtpUrl, ...timeouts }).sendMail({
    from: env.mailFrom,
    to,
    subject,
    text,
  });
}
