import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { announceAccessChange } from "@/server/auth/sessions/watch-access";
import type { Guest, GuestLinkView } from "./schema";

type VideoIds = { workspaceId: string; videoId: string };

/** Each request would write otherwise. */
const usedEveryMs = 60_000;

const isGood = (): Prisma.GuestLinkWhereInput => ({
  revokedAt: null,
  expiresAt: { gt: new Date() },
});

/** The title of a video of a workspace; null where it has no such, or it was deleted. */
export async function findVideoTitle({ workspaceId, videoId }: VideoIds): Promise<string | null> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { title: true },
  });

  return row && row.title;
}

/** Adds a link; gives its id. */
export async function insertLink(
  link: VideoIds & {
    tokenHash: string;
    createdById: string;
    name: string;
    canApprove: boolean;
    expiresAt: Date;
  },
): Promise<string> {
  const { id } = await getDatabase().prisma.guestLink.create({ data: link, select: { id: true } });

  return id;
}

/** A video's links that are good, the newest first. */
export async function listLinks({ workspaceId, videoId }: VideoIds): Promise<GuestLinkView[]> {
  const rows = await getDatabase().prisma.guestLink.findMany({
    where: { workspaceId, videoId, ...isGood() },
    select: {
      ...{ id: true, name: true, canApprove: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    },
    orderBy: { createdAt: "desc" },
  });

  return rows.map(({ id, ...row }) => ({ ...row, guestLinkId: id }));
}

/** Ends a link of a workspace; gives for whom it was and of which video, or null where there is no such. */
export async function revoke(
  workspaceId: string,
  guestLinkId: string,
): Promise<{ name: string; videoId: string } | null> {
  const { prisma } = getDatabase();
  const where = { id: guestLinkId, workspaceId };
  const { count } = await prisma.guestLink.updateMany({ where, data: { revokedAt: new Date() } });

  // Streams of the link's guests end at once.
  await announceAccessChange();

  return count === 0 ? null : prisma.guestLink.findFirst({ where, select: { name: true, videoId: true } });
}

/** What became of a link: whose it is, or why it leads nowhere. */
export type FoundLink = Guest | "unknown" | "over" | "videoDeleted";

/** Who has a link, by the hash of its token, and notes that it is used. The one question by which anybody comes in without an account. */
export async function unsafeFindGuest(tokenHash: string): Promise<FoundLink> {
  const { prisma } = getDatabase();
  const row = await prisma.guestLink.findUnique({
    where: { tokenHash },
    select: {
      ...{ id: true, workspaceId: true, videoId: true, name: true, canApprove: true, createdById: true },
      ...{ expiresAt: true, revokedAt: true, lastUsedAt: true },
      video: { select: { deletedAt: true } },
      workspace: { select: { deletedAt: true } },
    },
  });
  if (!row) return "unknown";
  const { id, expiresAt, revokedAt, lastUsedAt, video, workspace, ...link } = row;
  if (revokedAt !== null || expiresAt.getTime() <= Date.now()) return "over";
  if (video.deletedAt !== null || workspace.deletedAt !== null) return "videoDeleted";
  if (lastUsedAt === null || Date.now() - lastUsedAt.getTime() > usedEveryMs) {
    await prisma.guestLink.updateMany({ where: { id }, data: { lastUsedAt: new Date() } });
  }

  return { ...link, guestLinkId: id };
}
