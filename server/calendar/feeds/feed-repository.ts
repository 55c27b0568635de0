import { getDatabase } from "@/server/adapters/db/database";
import type { CalendarFeed } from "../schema";

/** The active feeds of a workspace, newest first. */
export async function listFeedRows(workspaceId: string): Promise<CalendarFeed[]> {
  const rows = await getDatabase().prisma.calendarFeed.findMany({
    where: { workspaceId, revokedAt: null },
    select: {
      id: true,
      createdAt: true,
      lastUsedAt: true,
      channelId: true,
      channel: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

  return rows.map(({ id, channelId, channel, createdAt, lastUsedAt }) => ({
    ...{ feedId: id, createdAt, lastUsedAt, channelId, channelName: channel?.name ?? null },
  }));
}

export async function insertFeed(data: {
  workspaceId: string;
  channelId: string | null;
  tokenHash: string;
  createdById: string;
}): Promise<string> {
  return (await getDatabase().prisma.calendarFeed.create({ data, select: { id: true } })).id;
}

/** Revokes a feed; returns whether the workspace had it and it was active. */
export async function revokeRow(workspaceId: string, feedId: string): Promise<boolean> {
  const { count } = await getDatabase().prisma.calendarFeed.updateMany({
    where: { id: feedId, workspaceId, revokedAt: null },
    data: { revokedAt: new Date() },
  });

  return count > 0;
}

export type OpenFeed = {
  feedId: string;
  workspaceId: string;
  workspaceName: string;
  channelId: string | null;
  channelName: string | null;
};

/** The feed of a token, in any workspace; null if it was revoked, or its creator is no longer a member. */
export async function unsafeFindFeed(tokenHash: string): Promise<OpenFeed | null> {
  const { prisma } = getDatabase();
  const row = await prisma.calendarFeed.findFirst({
    where: { tokenHash, revokedAt: null, workspace: { deletedAt: null } },
    select: {
      ...{ id: true, workspaceId: true, channelId: true, createdById: true },
      ...{ workspace: { select: { name: true } }, channel: { select: { name: true } } },
    },
  });
  if (!row?.createdById) return null;
  const { createdById: userId, workspaceId } = row;
  const member = await prisma.membership.findFirst({
    where: { userId, workspaceId, user: { deletedAt: null } },
    select: { userId: true },
  });

  return (
    member && {
      ...{ feedId: row.id, workspaceId, workspaceName: row.workspace.name },
      ...{ channelId: row.channelId, channelName: row.channel?.name ?? null },
    }
  );
}

export async function noteUse({ workspaceId, feedId }: OpenFeed): Promise<void> {
  await getDatabase().prisma.calendarFeed.updateMany({
    where: { id: feedId, workspaceId },
    data: { lastUsedAt: new Date() },
  });
}
