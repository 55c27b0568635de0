import type { Prisma } from "@/prisma/generated/client";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";

export type VideoText = {
  videoId: string;
  channelId: string | null;
  title: string;
  script: string;
  revision: number;
  assetIds: string[];
  editedAt: Date;
  publishedAt: Date | null;
};

const textSelect = {
  ...{ id: true, channelId: true, title: true, script: true, revision: true, editedAt: true },
  assetUses: { select: { assetId: true } },
  publications: {
    where: { uploadedAt: { not: null }, deletedAt: null },
    select: { uploadedAt: true, publishAt: true },
    orderBy: { uploadedAt: "asc" },
    take: 1,
  },
} satisfies Prisma.VideoSelect;

/** A video as it is compared. Throws NOT_FOUND. */
export async function getVideoText(where: { workspaceId: string; videoId: string }): Promise<VideoText> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: where.videoId, workspaceId: where.workspaceId, deletedAt: null },
    select: textSelect,
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no video ${where.videoId}.`);

  return toText(row);
}

/** The newest other videos of a channel, or, by `exceptChannelId`, of all else in the workspace; the newest first. */
export async function listRecentTexts(
  { workspaceId, exceptVideoId }: { workspaceId: string; exceptVideoId: string },
  { channel, limit }: { channel: { is: string } | { isNot: string | null }; limit: number },
): Promise<VideoText[]> {
  const rows = await getDatabase().prisma.video.findMany({
    where: {
      ...{ workspaceId, deletedAt: null, id: { not: exceptVideoId } },
      ...("is" in channel
        ? { channelId: channel.is }
        : channel.isNot !== null && { OR: [{ channelId: null }, { channelId: { not: channel.isNot } }] }),
    },
    select: textSelect,
    orderBy: { id: "desc" },
    take: limit,
  });

  return rows.map(toText);
}

/** The newest videos of a channel by their titles. */
export async function listRecentTitles(
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
  limit: number,
): Promise<{ videoId: string; title: string; createdAt: Date }[]> {
  const rows = await getDatabase().prisma.video.findMany({
    where: { workspaceId, channelId, deletedAt: null },
    select: { id: true, title: true, createdAt: true },
    orderBy: { id: "desc" },
    take: limit,
  });

  return rows.map(({ id, ...row }) => ({ videoId: id, ...row }));
}

type Row = Prisma.VideoGetPayload<{ select: typeof textSelect }>;

function toText({ id, assetUses, publications, ...columns }: Row): VideoText {
  const [first] = publications;

  return {
    ...columns,
    videoId: id,
    assetIds: assetUses.map(({ assetId }) => assetId),
    publishedAt: first ? (first.publishAt ?? first.uploadedAt) : null,
  };
}
