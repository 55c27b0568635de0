import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import { videoSchema } from "@/server/videos/schema";

type VideoIds = { workspaceId: string; videoId: string };

/** The fields of a video that its review needs. Throws NOT_FOUND. */
export async function getReviewedVideo({ workspaceId, videoId }: VideoIds): Promise<{
  title: string;
  script: string;
  revision: number;
  format: string;
  ownerId: string | null;
  channelId: string | null;
}> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: { title: true, script: true, revision: true, format: true, ownerId: true, channelId: true },
  });
  if (!row) throw new AppError("NOT_FOUND", `There is no video ${videoId}.`);

  return row;
}

const renderSchema = z.object({
  revision: z.number(),
  source: videoSchema,
  preset: z.string(),
  renderer: z.string(),
});

/** The newest finished render of a video in its own format, or the given one; null if there is none. */
export async function findReviewedRender(
  { workspaceId, videoId }: VideoIds,
  { format, renderId }: { format: string; renderId?: string },
): Promise<(z.infer<typeof renderSchema> & { renderId: string }) | null> {
  const row = await getDatabase().prisma.render.findFirst({
    where: {
      ...{ workspaceId, videoId, state: "succeeded" },
      ...(renderId === undefined ? { format } : { id: renderId }),
    },
    select: { id: true, revision: true, source: true, preset: true, renderer: true },
    orderBy: { createdAt: "desc" },
  });
  if (!row) return null;
  const parsed = renderSchema.safeParse(row);

  return parsed.success ? { ...parsed.data, renderId: row.id } : null;
}

/** A text that differs whenever a video's script or newest finished file has changed; "" if the video is gone. */
export async function findVideoStamp({ workspaceId, videoId }: VideoIds): Promise<string> {
  const row = await getDatabase().prisma.video.findFirst({
    where: { id: videoId, workspaceId, deletedAt: null },
    select: {
      revision: true,
      renders: {
        where: { workspaceId, state: "succeeded" },
        select: { id: true },
        orderBy: { createdAt: "desc" },
        take: 1,
      },
    },
  });

  return row ? [row.revision, ...row.renders.map(({ id }) => id)].join(" ") : "";
}

const jsonObject = z.record(z.string(), z.unknown());

export type ReviewedPublication = {
  publicationId: string;
  channelId: string;
  channelName: string;
  /** Whether nothing is on YouTube yet, or on its way there. */
  isPlanned: boolean;
  snippet: Record<string, unknown>;
  options: Record<string, unknown>;
  privacyStatus: string;
};

/** A video's publications that are neither cancelled nor deleted, newest first. */
export async function listReviewedPublications({
  workspaceId,
  videoId,
}: VideoIds): Promise<ReviewedPublication[]> {
  const rows = await getDatabase().prisma.publication.findMany({
    where: { workspaceId, videoId, state: { not: "cancelled" }, deletedAt: null },
    select: {
      ...{ id: true, channelId: true, snippet: true, options: true, privacyStatus: true },
      ...{ youtubeVideoId: true, encryptedSessionUri: true, packageKey: true },
      channel: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

  return rows.map(({ id, channel, youtubeVideoId, encryptedSessionUri, packageKey, ...row }) => ({
    ...{ publicationId: id, channelId: row.channelId, channelName: channel.name },
    isPlanned: youtubeVideoId === null && encryptedSessionUri === null && packageKey === null,
    snippet: jsonObject.parse(row.snippet),
    options: jsonObject.parse(row.options),
    privacyStatus: row.privacyStatus,
  }));
}
