import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { isUniqueViolation } from "@/server/adapters/db/database-errors";

type Where = { workspaceId: string; channelId: string };

/** A workspace's own OAuth client, if it has one. */
export function findOAuthClient(
  workspaceId: string,
): Promise<{ clientId: string; encryptedClientSecret: string } | null> {
  return getDatabase().prisma.oAuthClient.findUnique({
    where: { workspaceId },
    select: { clientId: true, encryptedClientSecret: true },
  });
}

/** Gives a workspace an OAuth client of its own, or another one. */
export async function upsertOAuthClient(
  workspaceId: string,
  data: { clientId: string; encryptedClientSecret: string },
): Promise<void> {
  await getDatabase().prisma.oAuthClient.upsert({
    where: { workspaceId },
    create: { workspaceId, ...data },
    update: data,
  });
}

/** Gives whether the workspace had one. */
export async function deleteOAuthClient(workspaceId: string): Promise<boolean> {
  return (await getDatabase().prisma.oAuthClient.deleteMany({ where: { workspaceId } })).count > 0;
}

export type ConnectionRow = Prisma.YouTubeConnectionGetPayload<object>;
type ConnectionData = Omit<Prisma.YouTubeConnectionUncheckedCreateInput, "workspaceId" | "channelId">;

/** The connection of a channel with its tokens, as they are stored; null where it has none. */
export function findConnection({ workspaceId, channelId }: Where): Promise<ConnectionRow | null> {
  return getDatabase().prisma.youTubeConnection.findFirst({ where: { workspaceId, channelId } });
}

const channelSelect = { channel: { select: { name: true, timeZone: true } } } as const;
export type NamedConnectionRow = ConnectionRow & { channel: { name: string; timeZone: string } };

/** A workspace's connections with the names and time zones of their channels, by name. */
export function listConnectionRows(workspaceId: string): Promise<NamedConnectionRow[]> {
  return getDatabase().prisma.youTubeConnection.findMany({
    where: { workspaceId },
    include: channelSelect,
    orderBy: { channel: { nameKey: "asc" } },
  });
}

/** Those of all workspaces that YouTube does not accept, whose uploads stay private, or whose grants end before a moment. */
export function unsafeListTroubledConnections(endingBefore: Date): Promise<NamedConnectionRow[]> {
  return getDatabase().prisma.youTubeConnection.findMany({
    where: {
      workspace: { deletedAt: null },
      OR: [
        { failedAt: { not: null } },
        { lockedPrivateAt: { not: null } },
        { refreshTokenExpiresAt: { lte: endingBefore } },
      ],
    },
    include: channelSelect,
    orderBy: { channel: { nameKey: "asc" } },
  });
}

/**
 * Connections of all workspaces that were checked before a moment, have ended since, or failed within the last day, for that may have passed; the
 * longest ago first.
 */
export function unsafeListCheckedBefore(
  before: Date,
  { now, failedAfter, limit }: { now: Date; failedAfter: Date; limit: number },
): Promise<Where[]> {
  return getDatabase().prisma.youTubeConnection.findMany({
    where: {
      OR: [
        { checkedAt: { lt: before } },
        { refreshTokenExpiresAt: { lte: now }, failedAt: null },
        { failedAt: { gt: failedAfter } },
      ],
      workspace: { deletedAt: null },
    },
    select: { workspaceId: true, channelId: true },
    orderBy: { checkedAt: "asc" },
    take: limit,
  });
}

/** Those of workspaces that were deleted before a moment. */
export function unsafeListOfDeleted(deletedBefore: Date): Promise<Where[]> {
  return getDatabase().prisma.youTubeConnection.findMany({
    where: { workspace: { deletedAt: { lt: deletedBefore } } },
    select: { workspaceId: true, channelId: true },
  });
}

/**
 * Connects a channel, or connects it anew; gives false where the YouTube channel belongs to another channel. One of a deleted
 * workspace gives way.
 */
export async function upsertConnection(
  { workspaceId, channelId }: Where,
  data: ConnectionData,
): Promise<boolean> {
  const { prisma } = getDatabase();
  const { youtubeChannelId } = data;
  await prisma.youTubeConnection.deleteMany({
    where: { youtubeChannelId, workspace: { deletedAt: { not: null } } },
  });
  try {
    const { count } = await prisma.youTubeConnection.updateMany({ where: { workspaceId, channelId }, data });
    if (count === 0) await prisma.youTubeConnection.create({ data: { workspaceId, channelId, ...data } });

    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Changes a connection, if it is there still. */
export async function updateConnection(
  { workspaceId, channelId }: Where,
  data: Prisma.YouTubeConnectionUpdateManyMutationInput,
): Promise<void> {
  await getDatabase().prisma.youTubeConnection.updateMany({ where: { workspaceId, channelId }, data });
}

/** Notes since when uploads are seen to stay private, unless that is noted already; null when they are seen to become public. */
export async function updateLockedPrivate(
  { workspaceId, channelId }: Where,
  lockedPrivateAt: Date | null,
): Promise<void> {
  await getDatabase().prisma.youTubeConnection.updateMany({
    where: { workspaceId, channelId, ...(lockedPrivateAt && { lockedPrivateAt: null }) },
    data: { lockedPrivateAt },
  });
}

/** Notes why YouTube no longer accepts a connection; since when, only the first time. */
export async function updateFailure(
  { workspaceId, channelId }: Where,
  failureReason: string,
  now = new Date(),
): Promise<void> {
  const { prisma } = getDatabase();
  const where = { workspaceId, channelId };
  await prisma.youTubeConnection.updateMany({
    where: { ...where, failedAt: null },
    data: { failedAt: now },
  });
  await prisma.youTubeConnection.updateMany({ where, data: { failureReason } });
}

/** Removes a connection, if it is there still. */
export async function deleteConnection({ workspaceId, channelId }: Where): Promise<void> {
  await getDatabase().prisma.youTubeConnection.deleteMany({ where: { workspaceId, channelId } });
}
