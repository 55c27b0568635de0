import { getDatabase } from "@/server/adapters/db/database";
import { type NotificationSettings, notificationSettingsSchema } from "./schema";

export type DigestLine = { notificationId: string; workspaceName: string; text: string; path: string };
export type DigestReader = { userId: string; email: string; name: string; settings: NotificationSettings };

/** Everybody who has something unread that no mail told them of, and whose address is their own, or one of them; of all workspaces. */
export async function unsafeListReaders(userId?: string): Promise<DigestReader[]> {
  const rows = await getDatabase().prisma.user.findMany({
    where: {
      id: userId,
      ...{ deletedAt: null, emailVerifiedAt: { not: null } },
      notifications: { some: { readAt: null, mailedAt: null, workspace: { deletedAt: null } } },
    },
    select: { id: true, email: true, name: true, notificationSettings: true },
  });

  return rows.map(({ id, notificationSettings, ...row }) => ({
    ...row,
    userId: id,
    settings: notificationSettingsSchema.parse(notificationSettings),
  }));
}

/** What a person has not read, and no mail told them of, in the workspaces that they are still in; the oldest first. */
export async function unsafeListUnmailed(userId: string, limit: number): Promise<DigestLine[]> {
  const rows = await getDatabase().prisma.notification.findMany({
    where: {
      ...{ userId, readAt: null, mailedAt: null },
      workspace: { deletedAt: null, memberships: { some: { userId } } },
    },
    select: { id: true, text: true, path: true, workspace: { select: { name: true } } },
    orderBy: { id: "asc" },
    take: limit,
  });

  return rows.map(({ id, workspace, ...row }) => ({
    ...row,
    notificationId: id,
    workspaceName: workspace.name,
  }));
}

/** Notes that a mail told of these. */
export async function unsafeMarkMailed(notificationIds: string[]): Promise<void> {
  await getDatabase().prisma.notification.updateMany({
    where: { id: { in: notificationIds } },
    data: { mailedAt: new Date() },
  });
}
