import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";

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

/** Gives a workspace another name. */
export async function renameWorkspace(workspaceId: string, name: string): Promise<void> {
  await getDatabase().prisma.workspace.updateMany({ where: { id: workspaceId }, data: { name } });
}
