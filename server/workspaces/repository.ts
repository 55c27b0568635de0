import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import type { OwnWorkspace } from "./schema";

/** The workspace of this name, made on first use; gives its id. */
export async function getOrCreateWorkspace(slug: string, name: string): Promise<string> {
  const row = await getDatabase().prisma.workspace.upsert({
    where: { slug },
    create: { slug, name },
    update: {},
    select: { id: true },
  });

  return row.id;
}

/** The workspace that a person has had longest. Throws NOT_FOUND. */
export async function getOwnWorkspace(userId: string): Promise<string> {
  const row = await getDatabase().prisma.membership.findFirst({
    where: { userId, workspace: { deletedAt: null } },
    select: { workspaceId: true },
    orderBy: { createdAt: "asc" },
  });
  if (!row) throw new AppError("NOT_FOUND", "This person has no workspace.");

  return row.workspaceId;
}

/** The people of a workspace, by name. */
export async function listMembers(workspaceId: string): Promise<{ userId: string; name: string }[]> {
  const rows = await getDatabase().prisma.membership.findMany({
    where: { workspaceId, user: { deletedAt: null } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: "asc" } },
  });

  return rows.map(({ user }) => ({ userId: user.id, name: user.name }));
}

/** The workspaces that a person is in, by name. */
export async function listOwnWorkspaces(userId: string): Promise<OwnWorkspace[]> {
  const rows = await getDatabase().prisma.membership.findMany({
    where: { userId, workspace: { deletedAt: null } },
    select: { role: true, workspace: { select: { id: true, name: true } } },
    orderBy: [{ workspace: { name: "asc" } }, { createdAt: "asc" }],
  });

  return rows.map(({ role, workspace }) => ({ workspaceId: workspace.id, name: workspace.name, role }));
}

/** The workspace that a video is in, where the person is in it, too; null otherwise. */
export async function findWorkspaceOfVideo(where: {
  userId: string;
  videoId: string;
}): Promise<OwnWorkspace | null> {
  const { userId, videoId } = where;
  const row = await getDatabase().prisma.membership.findFirst({
    where: { userId, workspace: { deletedAt: null, videos: { some: { id: videoId, deletedAt: null } } } },
    select: { role: true, workspace: { select: { id: true, name: true } } },
  });

  return row && { workspaceId: row.workspace.id, name: row.workspace.name, role: row.role };
}

/**
 * Adds a workspace of a person who owns fewer than `max`, deleted ones that can still be brought back included; gives its
 * id, or null where they own as many.
 */
export function addWorkspace(input: { userId: string; name: string; max: number }): Promise<string | null> {
  const { userId, name, max } = input;

  return getDatabase().prisma.$transaction(async (transaction) => {
    // Whoever asks many times at once gets no more.
    await transaction.$queryRaw`select "id" from "User" where "id" = ${userId}::uuid for update`;
    const owned = await transaction.membership.count({ where: { userId, role: "owner" } });
    if (owned >= max) return null;
    const { id } = await transaction.workspace.create({
      data: { slug: crypto.randomUUID(), name, memberships: { create: { userId, role: "owner" } } },
      select: { id: true },
    });

    return id;
  });
}

/** A workspace's name; "" where it is gone. */
export async function findWorkspaceName(workspaceId: string): Promise<string> {
  const row = await getDatabase().prisma.workspace.findUnique({
    where: { id: workspaceId },
    select: { name: true },
  });

  return row?.name ?? "";
}

/** Gives a workspace another name. */
export async function renameWorkspace(workspaceId: string, name: string): Promise<void> {
  await getDatabase().prisma.workspace.updateMany({ where: { id: workspaceId }, data: { name } });
}

/** Whether a mail with an invitation went to an address, and still works. */
export async function hasOpenInvitation(email: string): Promise<boolean> {
  const count = await getDatabase().prisma.invitation.count({
    where: {
      ...{ email, isMailed: true, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      workspace: { deletedAt: null },
    },
  });

  return count > 0;
}
