import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { limitAttempts } from "@/server/auth/limit-attempts";
import { hashOneTimeToken } from "@/server/auth/links/one-time-token";
import { sendEmailVerification } from "@/server/auth/links/verify-email";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import type { Caller, Person } from "@/server/auth/schema";
import { tellOwner } from "@/server/auth/tell-owner";
import { env, isMailConfigured } from "@/server/env";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { findChannelNames } from "../repository";
import type { InvitationView, SignUpInvitedInput } from "../schema";
import {
  findName,
  hasAccount,
  type InvitationRow,
  isKept,
  isMember,
  takeInvitation,
  unsafeFindByToken,
} from "./repository";

/** What a link is for. Throws NOT_FOUND and CONFLICT for one that works no more, and TOO_MANY_REQUESTS. */
export async function lookAtInvitation(secret: string, { address }: Caller): Promise<InvitationView> {
  const invitation = await getInvitation(secret, address);
  const { workspaceId, workspace, role, channelIds, email, invitedById } = invitation;

  return {
    ...{ workspaceName: workspace.name, role, email, invitedBy: await findName(invitedById) },
    channelNames: await findChannelNames(workspaceId, { channelIds }).catch(() => []),
    hasAccount: email !== null && (await hasAccount(email)),
  };
}

/**
 * Makes whoever is signed in a member, and opens the workspace in their browser. Throws CONFLICT for a member, FORBIDDEN for an
 * invitation to another address, and what `lookAtInvitation` does.
 */
export async function acceptInvitation(person: Person, secret: string, { address }: Caller): Promise<void> {
  const invitation = await getInvitation(secret, address);
  const { workspaceId, workspace, email, isMailed, role } = invitation;
  if (!(await isKept(person.userId))) {
    throw new AppError("FORBIDDEN", "Your account is deleted; restore it before you join a workspace.");
  }
  if (await isMember({ workspaceId, userId: person.userId })) {
    throw new AppError(
      "CONFLICT",
      `You are in ${workspace.name} already; this invitation is for somebody else.`,
    );
  }
  if (email !== null && email !== person.email) {
    throw new AppError(
      "FORBIDDEN",
      `This invitation is for ${email}, and you are signed in as ${person.email}; sign in with that address.`,
    );
  }

  // Whoever has the link reads that mailbox.
  const taken = await takeInvitation(invitation, { ...person, verifies: isMailed });
  if (!taken) throw usedUp();
  const actor = { userId: person.userId, name: person.name };
  await recordAuditEvent({
    ...{ workspaceId, actor, action: "member.joined", after: { role } },
    subject: { id: person.userId, name: person.name },
  });
}

/**
 * Makes an account that is in the workspace from the start, also where accounts are by invitation only. A mailed invitation shows
 * the address to be theirs; with any other link it is to be verified first. Where the address has an account, its owner is told, and nobody else.
 * Gives whether they can sign in at once. Throws CONFLICT, FORBIDDEN, and what `lookAtInvitation` does.
 */
export async function signUpInvited(
  { secret, name, email, password }: SignUpInvitedInput,
  { address }: Caller,
): Promise<{ canSignIn: boolean }> {
  if (env.signUp === "off") throw new AppError("FORBIDDEN", "This installation takes no new accounts.");
  const invitation = await getInvitation(secret, address);
  const { workspaceId, role, isMailed } = invitation;
  if (invitation.email !== null && invitation.email !== email) {
    throw new AppError("FORBIDDEN", `This invitation is for ${invitation.email}; use that address.`);
  }
  await limitAttempts("sign-up", { account: email, address });
  const passwordHash = await hashPassword(password);
  if (await hasAccount(email)) return answerTaken(email, isMailed);

  const emailVerifiedAt = isMailed ? new Date() : null;
  const taken = await takeInvitation(invitation, {
    newUser: { name, email, passwordHash, emailVerifiedAt },
  }).catch(async (error: unknown) => {
    // Two made it at once.
    if (await hasAccount(email)) return null;
    throw error;
  });
  if (!taken) throw usedUp();
  const { userId } = taken;
  await recordAuditEvent({
    ...{ workspaceId, actor: { userId, name }, action: "member.joined", after: { role } },
    subject: { id: userId, name },
  });
  if (isMailed || !isMailConfigured()) return { canSignIn: true };
  // The account is made whatever becomes of the mail.
  void sendEmailVerification({ id: userId, email }).catch((error: unknown) =>
    log.error({ err: error }, "A mail could not be sent"),
  );

  return { canSignIn: false };
}

/** Whoever reads a mailbox may know that it has an account; whoever has a link from anywhere may not. */
function answerTaken(email: string, isMailed: boolean): { canSignIn: boolean } {
  if (isMailed || !isMailConfigured()) {
    throw new AppError("CONFLICT", "There is an account with this e-mail address already; sign in instead.");
  }
  void tellOwner(email).catch((error: unknown) => log.error({ err: error }, "A mail could not be sent"));

  return { canSignIn: false };
}

/** The invitation of a link that still works. Each reason why it does not is a sentence of its own. */
async function getInvitation(secret: string, address: string): Promise<InvitationRow> {
  await limitAttempts("follow-invitation", { account: "", address });
  const invitation = await unsafeFindByToken(hashOneTimeToken(secret));
  if (!invitation) {
    throw new AppError("NOT_FOUND", "This invitation is unknown; copy the whole link, or ask for a new one.");
  }
  if (invitation.workspace.deletedAt) {
    throw new AppError("NOT_FOUND", "The workspace of this invitation was deleted.");
  }
  if (invitation.acceptedAt) throw usedUp();
  if (invitation.revokedAt) {
    throw new AppError("CONFLICT", "This invitation was taken back; ask for a new one.");
  }
  if (invitation.expiresAt <= new Date()) {
    throw new AppError("CONFLICT", "This invitation has expired; ask for a new one.");
  }

  return invitation;
}

function usedUp(): AppError {
  return new AppError("CONFLICT", "This invitation was used already; ask for a new one.");
}
