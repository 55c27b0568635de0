import { createTransport } from "nodemailer";

type Mail = { to: string; subject: string; text: string };
/** `url` is absent where mails do not leave this machine. */
type MailServer = { url: string | undefined; from: string };

/** Somebody waits for most mails to be taken; the library's own patience is minutes. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends a mail by SMTP; without a server, its text goes to standard error, where the operator can pass it on. Not by the
 * log: whatever its level, there is no other way for anybody to get the link.
 */
export async function sendMail({ to, subject, text }: Mail, { url, from }: MailServer): Promise<void> {
  if (url === undefined) {
    process.stderr.write(
      `There is no SMTP_URL: pass this mail on by hand.\nTo: ${to}\n${subject}\n\n${text}\n`,
    );
    return;
  }

  await createTransport({ url, ...timeouts }).sendMail({ from, to, subject, text });
}

/** Connects to the mail server and signs in, without sending anything; throws the library's error where that fails. */
export async function verifyMailServer(url: string): Promise<void> {
  await createTransport({ url, ...timeouts }).verify();
}
