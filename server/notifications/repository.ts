import { getDatabase } from "@/server/adapters/db/database";
import type { NewNotification } from "./schema";

/** Notified with the id of a person who is told something. */
export const notificationsChannel = "notifications";

/** Adds one for each of these people who is in the workspace and was not told yet. */
export async function addNotifications({ userIds, ...columns }: NewNotification): Promise<void> {
  const { prisma, pool } = getDatabase();
  const members = await prisma.membership.findMany({
    where: { workspaceId: columns.workspaceId, userId: { in: userIds }, user: { deletedAt: null } },
    select: { userId: true },
  });
  const { count } = await prisma.notification.createMany({
    data: members.map(({ userId }) => ({ ...columns, userId })),
    skipDuplicates: true,
  });
  if (count === 0) return;

  for (const { userId } of members) {
    await pool.query("select pg_notify($1, $2)", [notificationsChannel, userId]);
  }
}
