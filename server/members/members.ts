import { recordAuditEvent } from "@/server/audit/record-audit-event";
import { confirmIdentity } from "@/server/auth/confirm-identity";
import type { Account, Confirmation } from "@/server/auth/schema";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { hasPermission, type Standing } from "@/server/workspaces/schema";
import { mailPerson } from "./mail-person";
import {
  countOtherOwners,
  deleteMembership,
  findChannelNames,
  findMembers,
  setStanding,
  withMembers,
} from "./repository";
import type { GivenStanding, Member } from "./schema";

type Target = { userId: string };

/** A workspace's members, by name; whether they have a second factor only those see who could do something about it. */
export async function listMembers(account: Account): Promise<Member[]> {
  const members = await findMembers(account.workspaceId);
  if (hasPermission(account, "members:manage")) return members;

  return members.map((member) => ({ ...member, hasSecondFactor: null }));
}

/**
 * Gives a member another role, or other channels. Throws NOT_FOUND, FORBIDDEN where they are an owner and whoever asks is not, and
 * CONFLICT for the last owner.
 */
export async function changeMember(
  { workspaceId, userId: actorId }: Account,
  { userId, ...input }: Target & GivenStanding,
): Promise<void> {
  const standing = await readStanding(workspaceId, input);
  const ids = { workspaceId, userId };
  const { before, name } = await withMembers({ ...ids, actorId }, async (transaction, member, actor) => {
    requireMayManage(member, actor);
    if (member.role === "owner" && (await countOtherOwners(transaction, ids)) === 0) {
      throw new AppError(
        "CONFLICT",
        userId === actorId
          ? "You are the last owner; hand the workspace over before you take another role."
          : "This is the last owner; hand the workspace over before they take another role.",
      );
    }
    await setStanding(transaction, ids, standing);

    return { before: member, name: member.name };
  });

  await recordAuditEvent({
    ...{ workspaceId, action: "member.changed", subject: { id: userId, name } },
    before: { role: before.role, channels: await nameChannels(workspaceId, before.channelIds) },
    after: { role: standing.role, channels: await nameChannels(workspaceId, standing.channelIds) },
  });
}

/** Takes a member out: what they have open ends at once. Throws NOT_FOUND, FORBIDDEN and CONFLICT. */
export async function removeMember(account: Account, { userId }: Target): Promise<void> {
  if (userId === account.userId) {
    throw new AppError("INVALID_INPUT", "Leave the workspace instead of removing yourself.");
  }
  const { workspaceId, workspaceName } = account;
  const ids = { workspaceId, userId };
  const removed = await withMembers(
    { ...ids, actorId: account.userId },
    async (transaction, member, actor) => {
      requireMayManage(member, actor);
      if (member.role === "owner" && (await countOtherOwners(transaction, ids)) === 0) {
        throw new AppError("CONFLICT", "This is the last owner, who cannot be removed.");
      }
      await deleteMembership(transaction, ids);

      return member;
    },
  );

  await recordAuditEvent({
    ...{ workspaceId, action: "member.removed", subject: { id: userId, name: removed.name } },
    before: { role: removed.role },
  });
  mailPerson(removed.email, {
    subject: `You are no longer in ${workspaceName}`,
    text: `${account.name} removed you from the workspace “${workspaceName}”. Your account stays, and so do your other workspaces.`,
  });
}

/** Takes whoever asks out of the workspace. Throws CONFLICT for the last owner. */
export async function leaveWorkspace({ workspaceId, userId }: Account): Promise<void> {
  const ids = { workspaceId, userId };
  const left = await withMembers({ ...ids, actorId: userId }, async (transaction, member) => {
    if (member.role === "owner" && (await countOtherOwners(transaction, ids)) === 0) {
      throw new AppError(
        "CONFLICT",
        "You are the last owner; hand the workspace over before you leave, or delete it.",
      );
    }
    await deleteMembership(transaction, ids);

    return member;
  });

  await recordAuditEvent({
    ...{ workspaceId, action: "member.left", subject: { id: userId, name: left.name } },
    before: { role: left.role },
  });
}

/**
 * Makes a member an owner, once whoever asks has shown again who they are; they become an admin, or stay an owner beside them.
 * Throws INVALID_INPUT, FORBIDDEN, NOT_FOUND and TOO_MANY_REQUESTS.
 */
export async function transferOwnership(
  account: Account,
  { userId, staysOwner, ...confirmation }: Target & { staysOwner: boolean } & Confirmation,
): Promise<void> {
  const { workspaceId, userId: actorId } = account;
  if (userId === actorId) throw new AppError("INVALID_INPUT", "You own this workspace already.");
  await confirmIdentity(account, confirmation.password, confirmation.caller);

  const owner = { role: "owner" as const, channelIds: [] };
  const member = await withMembers({ workspaceId, userId, actorId }, async (transaction, target, actor) => {
    if (!hasPermission(actor, "workspace:transfer")) {
      throw new AppError("FORBIDDEN", "Only the workspace's owner can hand it over.");
    }
    await setStanding(transaction, { workspaceId, userId }, owner);
    if (!staysOwner) {
      await setStanding(transaction, { workspaceId, userId: actorId }, { role: "admin", channelIds: [] });
    }

    return target;
  });

  await recordAuditEvent({
    ...{ workspaceId, action: "workspace.transferred", subject: { id: userId, name: member.name } },
    before: { role: member.role },
    after: { role: "owner", staysOwner },
  });
  mailPerson(member.email, {
    subject: `You own ${account.workspaceName}`,
    text: `${account.name} made you an owner of the workspace “${account.workspaceName}”: ${env.appOrigin}/settings/members`,
  });
}

/** Owners are changed by owners alone. */
function requireMayManage(member: Standing, actor: Standing): void {
  if (!hasPermission(actor, "members:manage")) {
    throw new AppError("FORBIDDEN", "Only the workspace's owner and admins can change who is in it.");
  }
  if (member.role === "owner" && actor.role !== "owner") {
    throw new AppError("FORBIDDEN", "Only an owner can change or remove an owner.");
  }
}

/** A role as it is kept: a viewer looks at everything anyway. Throws NOT_FOUND for a channel that is not there. */
export async function readStanding(
  workspaceId: string,
  { role, channelIds }: GivenStanding,
): Promise<GivenStanding> {
  const standing = { role, channelIds: role === "viewer" ? [] : [...new Set(channelIds)] };
  await findChannelNames(workspaceId, standing);

  return standing;
}

async function nameChannels(workspaceId: string, channelIds: string[]): Promise<string[] | string> {
  if (channelIds.length === 0) return "all";

  return findChannelNames(workspaceId, { channelIds }).catch(() => ["deleted channels"]);
}
