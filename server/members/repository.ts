import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { hasPermission, type Role, type Standing } from "@/server/workspaces/schema";
import type { GivenStanding, Member } from "./schema";

type Transaction = Prisma.TransactionClient;
type Ids = { workspaceId: string; userId: string };
type Membership = { role: Role; channelIds: string[]; name: string; email: string };

const memberSelect = {
  ...{ role: true, channelIds: true, createdAt: true },
  user: {
    select: {
      ...{ id: true, name: true, email: true },
      authenticator: { select: { userId: true } },
      _count: { select: { passkeys: true } },
    },
  },
} satisfies Prisma.MembershipSelect;

/** A workspace's members, by name. */
export async function findMembers(workspaceId: string): Promise<Member[]> {
  const rows = await getDatabase().prisma.membership.findMany({
    where: { workspaceId, user: { deletedAt: null } },
    select: memberSelect,
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });

  return rows.map(({ user, role, channelIds, createdAt }) => ({
    ...{ userId: user.id, name: user.name, email: user.email },
    ...{ role, channelIds, joinedAt: createdAt },
    hasSecondFactor: user.authenticator !== null || user._count.passkeys > 0,
  }));
}

/**
 * Has two members alone with each other: the one who acts, as they are now, and the one whom it is about. Two who act at once come
 * one after the other, also beside whoever deletes their account (`server/deletion`). Throws NOT_FOUND.
 */
export function withMembers<Result>(
  { workspaceId, userId, actorId }: Ids & { actorId: string },
  work: (transaction: Transaction, member: Membership, actor: Standing) => Promise<Result>,
): Promise<Result> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`select "id" from "Workspace" where "id" = ${workspaceId}::uuid for update`;
    const [member, actor] = [
      await findMembership(transaction, { workspaceId, userId }),
      await findMembership(transaction, { workspaceId, userId: actorId }),
    ];
    if (!actor) throw new AppError("FORBIDDEN", "You are not in this workspace any more.");
    if (!member) throw new AppError("NOT_FOUND", "This person is in this workspace no more.");

    const { user, ...standing } = member;

    return work(transaction, { ...standing, ...user }, actor);
  });
}

function findMembership(transaction: Transaction, { workspaceId, userId }: Ids) {
  return transaction.membership.findFirst({
    where: { workspaceId, userId, user: { deletedAt: null }, workspace: { deletedAt: null } },
    select: { role: true, channelIds: true, user: { select: { name: true, email: true } } },
  });
}

/** How many others own a workspace, and are there to do so. */
export function countOtherOwners(transaction: Transaction, { workspaceId, userId }: Ids): Promise<number> {
  return transaction.membership.count({
    where: { workspaceId, role: "owner", userId: { not: userId }, user: { deletedAt: null } },
  });
}

/** Gives a member another role; whoever may invite nobody any more, and knows their links, has invited nobody. */
export async function setStanding(
  transaction: Transaction,
  { workspaceId, userId }: Ids,
  standing: { role: Role; channelIds: string[] },
): Promise<void> {
  await transaction.membership.updateMany({ where: { workspaceId, userId }, data: standing });
  if (!hasPermission(standing, "members:manage"))
    await revokeInvitations(transaction, { workspaceId, userId });
  await transaction.$queryRaw`select pg_notify('access_changes', 'changed')::text`;
}

/** Takes a member out, with all that they know and that would open the workspace to them. */
export async function deleteMembership(transaction: Transaction, ids: Ids): Promise<void> {
  const { workspaceId, userId } = ids;
  const now = new Date();
  const issued = { where: { workspaceId, createdById: userId, revokedAt: null }, data: { revokedAt: now } };
  await transaction.membership.deleteMany({ where: ids });
  await transaction.session.updateMany({ where: ids, data: { workspaceId: null } });
  await transaction.presence.deleteMany({ where: ids });
  await transaction.calendarFeed.updateMany(issued);
  await transaction.guestLink.updateMany(issued);
  await revokeInvitations(transaction, ids);
  await transaction.$queryRaw`select pg_notify('access_changes', 'changed')::text`;
}

async function revokeInvitations(transaction: Transaction, { workspaceId, userId }: Ids): Promise<void> {
  await transaction.invitation.updateMany({
    where: { workspaceId, invitedById: userId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** The names of these channels; throws NOT_FOUND where one is not the workspace's. */
export async function findChannelNames(
  workspaceId: string,
  { channelIds }: Pick<GivenStanding, "channelIds">,
): Promise<string[]> {
  const rows = await getDatabase().prisma.channel.findMany({
    where: { workspaceId, id: { in: channelIds } },
    select: { name: true },
    orderBy: { nameKey: "asc" },
  });
  if (rows.length < new Set(channelIds).size) {
    throw new AppError("NOT_FOUND", "One of these channels was deleted; choose the others again.");
  }

  return rows.map(({ name }) => name);
}
