import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import type { DeletedWorkspace, OwnedWorkspace } from "./schema";

const recipientSelect = { id: true, email: true, emailVerifiedAt: true } satisfies Prisma.UserSelect;
export type Recipient = Prisma.UserGetPayload<{ select: typeof recipientSelect }>;

const ownedBy = (userId: string): Prisma.WorkspaceWhereInput => ({
  memberships: { some: { userId, role: "owner" } },
});
/** With nobody else who owns it. */
const ownedAloneBy = (userId: string): Prisma.WorkspaceWhereInput => ({
  memberships: {
    some: { userId, role: "owner" },
    none: { userId: { not: userId }, role: "owner", user: { deletedAt: null } },
  },
});

/** The workspaces that a person owns, and how much is in them, by name. */
export async function listOwnedWorkspaces(userId: string): Promise<OwnedWorkspace[]> {
  const { prisma } = getDatabase();
  const [rows, ownedAlone] = await Promise.all([
    prisma.workspace.findMany({
      where: { ...ownedBy(userId), deletedAt: null },
      select: {
        ...{ id: true, name: true },
        _count: {
          select: { videos: { where: { deletedAt: null } }, assets: { where: { deletedAt: null } } },
        },
      },
      orderBy: { name: "asc" },
    }),
    prisma.workspace.findMany({ where: ownedAloneBy(userId), select: { id: true } }),
  ]);

  return rows.map(({ id, name, _count }) => ({
    ...{ workspaceId: id, name, videoCount: _count.videos, fileCount: _count.assets },
    goesWithAccount: ownedAlone.some((workspace) => workspace.id === id),
  }));
}

type AccountDeletion = { recipient: Recipient; deletedAt: Date; workspaces: { id: string; name: string }[] };

/**
 * Marks an account as deleted, with the workspaces that nobody else owns, and ends its sessions and links; null where it is
 * deleted already.
 */
export function markAccount(userId: string): Promise<AccountDeletion | null> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    // Of two owners who delete their accounts at once, the second is the last one.
    await transaction.$queryRaw`
      select "id" from "Workspace" where "id" in (
        select "workspaceId" from "Membership" where "userId" = ${userId}::uuid
      ) order by "id" for update`;
    const deletedAt = new Date();
    const where = { id: userId, deletedAt: null };
    const recipient = await transaction.user.findFirst({ where, select: recipientSelect });
    const { count } = await transaction.user.updateMany({ where, data: { deletedAt } });
    if (!recipient || count === 0) return null;

    const workspaces = await transaction.workspace.findMany({
      where: { ...ownedAloneBy(userId), deletedAt: null },
      select: { id: true, name: true },
    });
    const ids = workspaces.map(({ id }) => id);
    await transaction.workspace.updateMany({ where: { id: { in: ids } }, data: { deletedAt } });
    await transaction.session.deleteMany({ where: { userId } });
    await transaction.oneTimeToken.deleteMany({ where: { userId } });

    return { recipient, deletedAt, workspaces };
  });
}

/** Takes back that an account was deleted after a moment, and the workspaces that went with it; gives whether it could. */
export function unmarkAccount(userId: string, since: Date): Promise<boolean> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    const where = { id: userId, deletedAt: { gte: since } };
    const user = await transaction.user.findFirst({ where, select: { deletedAt: true } });
    const { count } = await transaction.user.updateMany({ where, data: { deletedAt: null } });
    if (!user?.deletedAt || count === 0) return false;

    await transaction.workspace.updateMany({
      where: { ...ownedBy(userId), deletedAt: user.deletedAt },
      data: { deletedAt: null },
    });

    return true;
  });
}

/** Marks a workspace as deleted; gives who was in it, or null where it is deleted already. */
export async function markWorkspace(
  workspaceId: string,
): Promise<{ deletedAt: Date; recipients: Recipient[] } | null> {
  const { prisma } = getDatabase();
  const deletedAt = new Date();
  const { count } = await prisma.workspace.updateMany({
    where: { id: workspaceId, deletedAt: null },
    data: { deletedAt },
  });
  if (count === 0) return null;

  const recipients = await prisma.user.findMany({
    where: { deletedAt: null, memberships: { some: { workspaceId } } },
    select: recipientSelect,
  });

  return { deletedAt, recipients };
}

/** Takes back that a workspace of this owner was deleted after a moment; gives whether it could. */
export function unmarkWorkspace(where: {
  userId: string;
  workspaceId: string;
  since: Date;
}): Promise<boolean> {
  const { userId, workspaceId, since } = where;

  return getDatabase().prisma.$transaction(async (transaction) => {
    // Beside `markAccount`, either this workspace is one that goes, or its owner is seen to be gone.
    await transaction.$queryRaw`select "id" from "Workspace" where "id" = ${workspaceId}::uuid for update`;
    const { count } = await transaction.workspace.updateMany({
      where: {
        ...{ id: workspaceId, deletedAt: { gte: since } },
        memberships: { some: { userId, role: "owner", user: { deletedAt: null } } },
      },
      data: { deletedAt: null },
    });

    return count > 0;
  });
}

/** When a person deleted their account; null if they did not. */
export async function findAccountDeletion(userId: string): Promise<Date | null> {
  const user = await getDatabase().prisma.user.findUnique({
    where: { id: userId },
    select: { deletedAt: true },
  });

  return user?.deletedAt ?? null;
}

/** The workspaces of an owner that were deleted after a moment, the last one first. */
export async function listDeletedWorkspaces(userId: string, since: Date): Promise<DeletedWorkspace[]> {
  const rows = await getDatabase().prisma.workspace.findMany({
    where: { ...ownedBy(userId), deletedAt: { gte: since } },
    select: { id: true, name: true, deletedAt: true },
    orderBy: { deletedAt: "desc" },
  });

  return rows.flatMap(({ id, name, deletedAt }) => (deletedAt ? [{ workspaceId: id, name, deletedAt }] : []));
}

/** Adds a workspace of a person who has none that is not deleted; gives whether it did. */
export function createOnlyWorkspace(userId: string, name: string): Promise<boolean> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    // Whoever asks twice gets one.
    await transaction.$queryRaw`select "id" from "User" where "id" = ${userId}::uuid for update`;
    const memberships = await transaction.membership.count({
      where: { userId, workspace: { deletedAt: null } },
    });
    const isKept = (await transaction.user.count({ where: { id: userId, deletedAt: null } })) > 0;
    if (memberships > 0 || !isKept) return false;

    await transaction.workspace.create({
      data: { slug: crypto.randomUUID(), name, memberships: { create: { userId, role: "owner" } } },
      select: { id: true },
    });

    return true;
  });
}

/** The deleted workspaces that still have renders to be made. */
export async function listRenderingDeletedWorkspaces(): Promise<string[]> {
  const rows = await getDatabase().prisma.workspace.findMany({
    where: { deletedAt: { not: null }, renders: { some: { state: { in: ["queued", "running"] } } } },
    select: { id: true },
  });

  return rows.map(({ id }) => id);
}

/** Removes workspaces that were deleted before a moment, once their videos and files are gone; gives how many. */
export async function removeWorkspaces(before: Date): Promise<number> {
  const { count } = await getDatabase().prisma.workspace.deleteMany({
    where: { deletedAt: { lt: before }, videos: { none: {} }, assets: { none: {} } },
  });

  return count;
}

/** Removes people whose accounts were deleted before a moment, with all that is theirs alone; gives how many. */
export async function removeUsers(before: Date): Promise<number> {
  const { count } = await getDatabase().prisma.user.deleteMany({ where: { deletedAt: { lt: before } } });

  return count;
}
