import { sendMail } from "@/server/adapters/mail/send-mail";
import { env, isMailConfigured } from "@/server/env";
import {
  type DigestLine,
  unsafeListReaders,
  unsafeListUnmailed,
  unsafeMarkMailed,
} from "./digest-repository";
import { isDigestDue } from "./is-digest-due";

/** In one mail; the inbox has the rest. */
const mostLines = 50;

/** The people who get a mail now: something is unread that no mail told them of, and it is their hour. None where mails cannot be sent. */
export async function listDueReaders(now = new Date()): Promise<string[]> {
  if (!isMailConfigured()) return [];

  return (await unsafeListReaders())
    .filter(({ settings }) => isDigestDue(settings, now))
    .map(({ userId }) => userId);
}

/** Mails somebody what they have not read and no mail told them of. Throws what the mail server says; nothing is marked then. */
export async function sendDigest(userId: string): Promise<void> {
  const [reader] = await unsafeListReaders(userId);
  const lines = await unsafeListUnmailed(userId, mostLines + 1);
  if (!reader || lines.length === 0) return;
  const { email, name } = reader;
  await sendMail(
    {
      to: email,
      subject:
        lines.length === 1 ? shorten(lines[0]?.text ?? "") : `${countLabel(lines)} things at Offcamera`,
      text: writeDigest(name, lines),
    },
    { url: env.smtpUrl, from: env.mailFrom },
  );
  await unsafeMarkMailed(lines.map(({ notificationId }) => notificationId));
}

function writeDigest(name: string, lines: DigestLine[]): string {
  const workspaces = [...new Set(lines.map(({ workspaceName }) => workspaceName))];
  const parts = workspaces.map((workspace) => {
    const own = lines.slice(0, mostLines).filter(({ workspaceName }) => workspaceName === workspace);

    return `${workspace}\n\n${own.map(({ text, path }) => `- ${text}\n  ${env.appOrigin}${path}`).join("\n")}`;
  });
  const more = lines.length > mostLines ? "\n\nAnd more, in your inbox." : "";

  return `Hello ${name},\n\n${parts.join("\n\n")}${more}\n\nYour inbox: ${env.appOrigin}/inbox\nHow often this mail comes: ${env.appOrigin}/settings#notifications\n`;
}

function countLabel(lines: DigestLine[]): string {
  return lines.length > mostLines ? `More than ${mostLines}` : `${lines.length}`;
}

/** Subjects are one line. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");

  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}
