import { getDatabase } from "@/server/adapters/db/database";
import { notificationsChannel } from "./notifications-channel";
import {
  type NewNotification,
  notificationKindSchema,
  type NotificationSettings,
  notificationSettingsSchema,
  type NotificationView,
} from "./schema";

type Whose = { workspaceId: string; userId: string };

/** Adds one for each of these people who is in the workspace and was not told yet; gives who was told now. */
export async function addNotifications({ userIds, ...columns }: NewNotification): Promise<string[]> {
  const { prisma } = getDatabase();
  const members = await prisma.membership.findMany({
    where: { workspaceId: columns.workspaceId, userId: { in: userIds }, user: { deletedAt: null } },
    select: { userId: true },
  });
  const added = await prisma.notification.createManyAndReturn({
    data: members.map(({ userId }) => ({ ...columns, userId })),
    skipDuplicates: true,
    select: { userId: true },
  });
  for (const { userId } of added) await announce(userId);

  return added.map(({ userId }) => userId);
}

/** A person's notifications in a workspace, the newest first; `before` is the last one of the page before. */
export async function listRows(
  { workspaceId, userId }: Whose,
  { limit, before }: { limit: number; before: string | undefined },
): Promise<NotificationView[]> {
  const rows = await getDatabase().prisma.notification.findMany({
    // Ids are in the order of time.
    where: { workspaceId, userId, ...(before !== undefined && { id: { lt: before } }) },
    select: { id: true, kind: true, text: true, path: true, createdAt: true, readAt: true },
    orderBy: { id: "desc" },
    take: limit,
  });

  return rows.map(({ id, kind, ...row }) => ({
    ...row,
    notificationId: id,
    kind: notificationKindSchema.parse(kind),
  }));
}

export function countUnread({ workspaceId, userId }: Whose): Promise<number> {
  return getDatabase().prisma.notification.count({ where: { workspaceId, userId, readAt: null } });
}

/** Marks a person's notifications as read or unread: these, or all of their workspace. */
export async function updateRead(
  { workspaceId, userId }: Whose,
  { ids, isRead }: { ids: string[] | null; isRead: boolean },
): Promise<void> {
  await getDatabase().prisma.notification.updateMany({
    where: {
      ...{ workspaceId, userId, ...(ids && { id: { in: ids } }) },
      readAt: isRead ? null : { not: null },
    },
    data: { readAt: isRead ? new Date() : null },
  });
  await announce(userId);
}

/** What a person is told of by mail. */
export async function getSettings(userId: string): Promise<NotificationSettings> {
  const row = await getDatabase().prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { notificationSettings: true },
  });

  return notificationSettingsSchema.parse(row.notificationSettings);
}

export async function updateSettings(userId: string, settings: NotificationSettings): Promise<void> {
  await getDatabase().prisma.user.updateMany({
    where: { id: userId },
    data: { notificationSettings: settings },
  });
}

async function announce(userId: string): Promise<void> {
  await getDatabase().pool.query("select pg_notify($1, $2)", [notificationsChannel, userId]);
}
