import { getDatabase } from "@/server/adapters/db/database";
import type { PushSubscriptionInput } from "./schema";

export type PushTarget = PushSubscriptionInput & { userId: string };

/** A person has few browsers; the oldest of more are forgotten. */
const mostSubscriptions = 20;

/** Keeps where a browser takes notifications; whoever signs in to it last gets them. */
export async function saveSubscription(
  userId: string,
  { endpoint, keys: { p256dh, auth } }: PushSubscriptionInput,
): Promise<void> {
  const { prisma } = getDatabase();
  const data = { userId, p256dh, auth };
  await prisma.pushSubscription.upsert({
    where: { endpoint },
    create: { ...data, endpoint },
    update: data,
    select: { id: true },
  });
  const rows = await prisma.pushSubscription.findMany({
    ...{ where: { userId }, orderBy: { createdAt: "desc" }, skip: mostSubscriptions },
    select: { id: true },
  });
  await prisma.pushSubscription.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
}

/** Forgets a browser of a person. */
export async function deleteSubscription(userId: string, endpoint: string): Promise<void> {
  await getDatabase().prisma.pushSubscription.deleteMany({ where: { userId, endpoint } });
}

/** The browsers of these people. */
export async function listSubscriptions(userIds: string[]): Promise<PushTarget[]> {
  const rows = await getDatabase().prisma.pushSubscription.findMany({
    where: { userId: { in: userIds }, user: { deletedAt: null } },
    select: { userId: true, endpoint: true, p256dh: true, auth: true },
  });

  return rows.map(({ userId, endpoint, ...keys }) => ({ userId, endpoint, keys }));
}

export async function hasSubscriptions(userIds: string[]): Promise<boolean> {
  return (await getDatabase().prisma.pushSubscription.count({ where: { userId: { in: userIds } } })) > 0;
}

/** Those of a thing that was told, who have not read it yet. */
export function listUnreadByKey(
  workspaceId: string,
  { userIds, key }: { userIds: string[]; key: string },
): Promise<{ userId: string; text: string; path: string }[]> {
  return getDatabase().prisma.notification.findMany({
    where: { workspaceId, key, userId: { in: userIds }, readAt: null },
    select: { userId: true, text: true, path: true },
  });
}
