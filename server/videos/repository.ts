import { getDatabase } from "@/server/adapters/db/database";
import { AppError } from "@/server/errors";
import type { Prisma } from "@/prisma/generated/client";
import { type Video, videoSchema } from "./schema";

const videoSelect = {
  id: true,
  workspaceId: true,
  format: true,
  language: true,
  themeId: true,
  captionStyle: true,
  voiceId: true,
  speed: true,
  music: true,
  snippet: true,
  chapters: true,
  thumbnail: true,
  scenes: {
    select: { id: true, overlay: true, media: true, narration: true, showsCaptions: true },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.VideoSelect;

export type VideoDocument = {
  video: Video;
  /** Empty where the command read it from a file. */
  script: string;
  /** Raised by every change of script or options. */
  revision: number;
  channelId: string | null;
};

/**
 * A video of a workspace with its script, its revision and its scenes in order, all of one moment: Prisma reads scenes by a
 * query of their own, and somebody may save in between. Throws NOT_FOUND.
 */
export async function getDocument(where: { workspaceId: string; videoId: string }): Promise<VideoDocument> {
  const row = await getDatabase().prisma.$transaction(
    (transaction) =>
      transaction.video.findFirst({
        where: { id: where.videoId, workspaceId: where.workspaceId, deletedAt: null },
        select: { ...videoSelect, script: true, revision: true, channelId: true },
      }),
    { isolationLevel: "RepeatableRead" },
  );
  if (!row) throw notFound(where.videoId);

  const { script, revision, channelId, ...video } = row;

  return { video: videoSchema.parse(video), script: script ?? "", revision, channelId };
}

/** Throws NOT_FOUND where the workspace never had the video. */
export async function requireVideo(where: { workspaceId: string; videoId: string }): Promise<void> {
  const count = await getDatabase().prisma.video.count({
    where: { id: where.videoId, workspaceId: where.workspaceId },
  });
  if (count === 0) throw notFound(where.videoId);
}

function notFound(videoId: string): AppError {
  return new AppError("NOT_FOUND", `There is no video ${videoId}.`);
}

/** The video that was made from these very sources, if there is one. */
export async function findVideoIdBySource(where: {
  workspaceId: string;
  sourceHash: string;
}): Promise<string | null> {
  const row = await getDatabase().prisma.video.findUnique({
    where: { workspaceId_sourceHash: where },
    select: { id: true },
  });

  return row?.id ?? null;
}

/** Adds a video with its scenes at once. A video of the same sources that came first is kept; gives the id. */
export async function createVideoWithScenes(
  video: Omit<Video, "id"> & { sourceHash: string },
): Promise<string> {
  const { scenes, workspaceId, sourceHash, ...rest } = video;

  try {
    const row = await getDatabase().prisma.video.create({
      data: {
        ...rest,
        workspaceId,
        sourceHash,
        title: video.snippet.title,
        scenes: {
          create: scenes.map(({ media, ...scene }, position) => ({
            ...scene,
            media: media ?? undefined,
            workspaceId,
            position,
          })),
        },
      },
      select: { id: true },
    });

    return row.id;
  } catch (error) {
    const existing = await findVideoIdBySource({ workspaceId, sourceHash });
    if (existing) return existing;
    throw error;
  }
}
