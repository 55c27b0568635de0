import { sendMail } from "@/server/adapters/mail/send-mail";
import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { createOneTimeToken } from "@/server/auth/links/one-time-token";
import type { Account } from "@/server/auth/schema";
import { env, isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { readStanding } from "../members";
import { type InviteInput, type OpenInvitation, roleLabels, type SentInvitation } from "../schema";
import {
  createInvitation,
  findOpenInvitation,
  findOpenInvitations,
  isMemberByEmail,
  renewInvitation,
  revokeInvitation,
} from "./repository";

const day = 24 * 60 * 60 * 1000;
/** How long a link works. */
const validForMs = 7 * day;

/** The invitations of a workspace that nobody has taken yet, the newest first. */
export function listInvitations(workspaceId: string): Promise<OpenInvitation[]> {
  return findOpenInvitations(workspaceId);
}

/**
 * Invites somebody to a workspace: by a mail, where mails can be sent and there is an address, and else by a link that is to be
 * handed on. Throws INVALID_INPUT for oneself, CONFLICT for a member, NOT_FOUND for a channel, TOO_MANY_REQUESTS.
 */
export async function invite(account: Account, { email, ...input }: InviteInput): Promise<SentInvitation> {
  const { workspaceId } = account;
  if (email !== null && email === account.email) {
    throw new AppError("INVALID_INPUT", "This is your own address, and you are in this workspace already.");
  }
  if (email !== null && (await isMemberByEmail(workspaceId, email))) {
    throw new AppError("CONFLICT", `${email} is in this workspace already; change their role in the list.`);
  }
  const standing = await readStanding(workspaceId, input);
  await limitInvitations(workspaceId, email);

  const { secret, ...token } = createToken();
  const isMailed = email !== null && isMailConfigured();
  const invitationId = await createInvitation({
    ...{ workspaceId, email, isMailed, invitedById: account.userId },
    ...standing,
    ...token,
  });
  await recordAuditEvent({
    ...{ workspaceId, action: "member.invited", subject: { id: invitationId, name: email ?? "a link" } },
    after: { role: standing.role, channels: standing.channelIds.length || "all" },
  });

  return { invitationId, link: await send(account, { email, secret, ...standing }) };
}

/**
 * Sends an invitation once more, with a link of its own for another seven days; the old one ends. Throws NOT_FOUND and
 * TOO_MANY_REQUESTS.
 */
export async function resendInvitation(account: Account, invitationId: string): Promise<SentInvitation> {
  const { workspaceId } = account;
  const where = { workspaceId, invitationId };
  const invitation = await findOpenInvitation(where);
  if (!invitation) throw gone();
  await limitInvitations(workspaceId, invitation.email);

  const { secret, ...token } = createToken();
  const isMailed = invitation.email !== null && isMailConfigured();
  if (!(await renewInvitation(where, { ...token, isMailed }))) throw gone();
  await recordAuditEvent({
    ...{ workspaceId, action: "member.reminded" },
    subject: { id: invitationId, name: invitation.email ?? "a link" },
  });

  return { invitationId, link: await send(account, { ...invitation, secret }) };
}

/** Takes an invitation back: its link works no more. Throws NOT_FOUND. */
export async function revoke({ workspaceId }: Account, invitationId: string): Promise<void> {
  const invitation = await revokeInvitation({ workspaceId, invitationId });
  if (!invitation) throw gone();

  await recordAuditEvent({
    ...{ workspaceId, action: "member.uninvited" },
    subject: { id: invitationId, name: invitation.email ?? "a link" },
  });
}

/** Mails the link; gives it where it cannot be mailed, or has no address. Throws what the mail server says. */
async function send(
  { name, workspaceName }: Account,
  { email, secret, role }: { email: string | null; secret: string; role: keyof typeof roleLabels },
): Promise<string | null> {
  const link = `${env.appOrigin}/invite#${secret}`;
  if (email === null || !isMailConfigured()) return link;

  await sendMail(
    {
      to: email,
      subject: `${name} invited you to ${workspaceName}`,
      text: `${name} invited you to the workspace “${workspaceName}” at Offcamera, as: ${roleLabels[role]}. Follow this link to join. It works once, for seven days. If you do not know what this is about, do nothing.\n\n${link}\n`,
    },
    { url: env.smtpUrl, from: env.mailFrom },
  );

  return null;
}

async function limitInvitations(workspaceId: string, email: string | null): Promise<void> {
  await limitAttempts("invite", { account: workspaceId });
  if (email !== null) await limitAttempts("invitation-mail", { account: email });
}

function createToken() {
  const { secret, tokenHash } = createOneTimeToken();

  return { secret, tokenHash, expiresAt: new Date(Date.now() + validForMs) };
}

function gone(): AppError {
  return new AppError("NOT_FOUND", "This invitation was taken or revoked already; load this page again.");
}
