import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import type { GivenStanding, OpenInvitation } from "../schema";

type Where = { workspaceId: string; invitationId: string };

const isOpen = () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } });

const invitationSelect = {
  ...{ id: true, workspaceId: true, email: true, isMailed: true, role: true, channelIds: true },
  ...{ invitedById: true, acceptedById: true, acceptedAt: true, revokedAt: true, expiresAt: true },
  workspace: { select: { name: true, deletedAt: true } },
} satisfies Prisma.InvitationSelect;
export type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationSelect }>;

type Token = { tokenHash: string; expiresAt: Date };

/** Adds an invitation, in place of those to the same address that nobody has taken; gives its id. */
export async function createInvitation({
  workspaceId,
  ...columns
}: { workspaceId: string; email: string | null; isMailed: boolean; invitedById: string } & Token &
  GivenStanding): Promise<string> {
  const { prisma } = getDatabase();
  if (columns.email !== null) {
    await prisma.invitation.updateMany({
      where: { workspaceId, email: columns.email, ...isOpen() },
      data: { revokedAt: new Date() },
    });
  }
  const { id } = await prisma.invitation.create({ data: { ...columns, workspaceId }, select: { id: true } });

  return id;
}

/** Gives an open invitation another link, which the old one ends with; null where it is open no more. */
export async function renewInvitation(
  { workspaceId, invitationId }: Where,
  token: Token & { isMailed: boolean },
): Promise<{ email: string | null } | null> {
  const { prisma } = getDatabase();
  const where = { id: invitationId, workspaceId, acceptedAt: null, revokedAt: null };
  const { count } = await prisma.invitation.updateMany({ where, data: token });

  return count === 0 ? null : prisma.invitation.findFirst({ where, select: { email: true } });
}

/** The invitation, and whether it has an address; null where the workspace has no open one of this id. */
export function findOpenInvitation({ workspaceId, invitationId }: Where): Promise<InvitationRow | null> {
  return getDatabase().prisma.invitation.findFirst({
    where: { id: invitationId, workspaceId, acceptedAt: null, revokedAt: null },
    select: invitationSelect,
  });
}

/** Ends an invitation; null where nobody could take it any more. */
export async function revokeInvitation(where: Where): Promise<InvitationRow | null> {
  const invitation = await findOpenInvitation(where);
  const { count } = await getDatabase().prisma.invitation.updateMany({
    where: { id: where.invitationId, workspaceId: where.workspaceId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });

  return count === 0 ? null : invitation;
}

/** Those that nobody has taken and that were not taken back, expired ones included, the newest first. */
export async function findOpenInvitations(workspaceId: string): Promise<OpenInvitation[]> {
  const { prisma } = getDatabase();
  const rows = await prisma.invitation.findMany({
    where: { workspaceId, acceptedAt: null, revokedAt: null },
    select: { ...invitationSelect, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  const names = await findNames(rows.flatMap(({ invitedById }) => invitedById ?? []));

  return rows.map(({ id, email, role, channelIds, createdAt, expiresAt, invitedById }) => ({
    ...{ invitationId: id, email, role, channelIds, createdAt, expiresAt },
    invitedBy: names.get(invitedById ?? "") ?? null,
  }));
}

/** The invitation of a link, whatever has become of it; nobody is in a workspace who asks. */
export function unsafeFindByToken(tokenHash: string): Promise<InvitationRow | null> {
  return getDatabase().prisma.invitation.findUnique({ where: { tokenHash }, select: invitationSelect });
}

/** A person's name; null where they are gone. */
export async function findName(userId: string | null): Promise<string | null> {
  return userId === null ? null : ((await findNames([userId])).get(userId) ?? null);
}

async function findNames(userIds: string[]): Promise<Map<string, string>> {
  const users = await getDatabase().prisma.user.findMany({
    where: { id: { in: userIds }, deletedAt: null },
    select: { id: true, name: true },
  });

  return new Map(users.map(({ id, name }) => [id, name]));
}

/** Whether an address has an account. */
export async function hasAccount(email: string): Promise<boolean> {
  return (await getDatabase().prisma.user.count({ where: { email } })) > 0;
}

/** Whether somebody with this address is in a workspace. */
export async function isMemberByEmail(workspaceId: string, email: string): Promise<boolean> {
  const where = { workspaceId, user: { email, deletedAt: null } };

  return (await getDatabase().prisma.membership.count({ where })) > 0;
}

/** Whether a person is in a workspace. */
export async function isMember(where: { workspaceId: string; userId: string }): Promise<boolean> {
  return (await getDatabase().prisma.membership.count({ where })) > 0;
}

/** Whether somebody has not deleted their account. */
export async function isKept(userId: string): Promise<boolean> {
  return (await getDatabase().prisma.user.count({ where: { id: userId, deletedAt: null } })) > 0;
}

type NewUser = { email: string; name: string; passwordHash: string; emailVerifiedAt: Date | null };

/**
 * Takes an invitation for somebody, whose account may be made with it, and opens the workspace in their session; gives who it
 * was, or null where somebody has just taken it.
 */
export function takeInvitation(
  { id, workspaceId, role, channelIds }: InvitationRow,
  person: { userId: string; sessionId: string; verifies: boolean } | { newUser: NewUser },
): Promise<{ userId: string } | null> {
  return getDatabase().prisma.$transaction(async (transaction) => {
    const now = new Date();
    // Of several at once one changes the row; the others wait for that, and find nothing to change.
    const { count } = await transaction.invitation.updateMany({
      where: { id, ...isOpen(), workspace: { deletedAt: null } },
      // Whom it was for is its member from now on, and the address theirs alone.
      data: { acceptedAt: now, email: null },
    });
    if (count === 0) return null;

    const userId =
      "newUser" in person
        ? (await transaction.user.create({ data: person.newUser, select: { id: true } })).id
        : person.userId;
    await transaction.membership.create({
      data: { userId, workspaceId, role, channelIds },
      select: { userId: true },
    });
    await transaction.invitation.update({
      where: { id },
      data: { acceptedById: userId },
      select: { id: true },
    });
    if ("newUser" in person) return { userId };

    await transaction.session.updateMany({
      where: { id: person.sessionId, userId },
      data: { workspaceId },
    });
    if (person.verifies) {
      await transaction.user.updateMany({
        where: { id: userId, emailVerifiedAt: null },
        data: { emailVerifiedAt: now },
      });
    }

    return { userId };
  });
}
