import type { RenderProgress, RenderState } from "@/server/renders/schema";
import { AppError } from "@/server/errors";
import { deriveStage, type VideoStage } from "./derive-stage";
import { findVideosById, findVideos, type VideoSummaryRow } from "./repository";
import type { ListCursor, ListVideosInput } from "./schema";

export type VideoSummary = {
  videoId: string;
  title: string;
  stage: VideoStage;
  /** Raised by every edit. */
  revision: number;
  format: string;
  themeId: string;
  editedAt: Date;
  ownerName: string | null;
  channelId: string | null;
  channelName: string | null;
  /** The newest in the video's own format. */
  latestRender: {
    renderId: string;
    state: RenderState;
    progress: RenderProgress | null;
    /** The video's when it was asked for. */
    revision: number;
  } | null;
};

/** A page of a workspace's videos with what is being made of them. */
export async function listVideos(
  workspaceId: string,
  input: ListVideosInput,
): Promise<{ videos: VideoSummary[]; nextCursor: ListCursor | undefined }> {
  const { videos, nextCursor } = await findVideos(workspaceId, input);

  return { videos: videos.map(toSummary), nextCursor };
}

/** How far some videos of a workspace are. Throws NOT_FOUND if none is the workspace's. */
export async function listVideoProgress(workspaceId: string, videoIds: string[]): Promise<VideoSummary[]> {
  const videos = await findVideosById(workspaceId, videoIds);
  if (videos.length === 0) throw new AppError("NOT_FOUND", "There is no such video.");

  return videos.map(toSummary);
}

function toSummary(row: VideoSummaryRow): VideoSummary {
  const { renderId, renderState, renderProgress, renderRevision, publicationStatus, ...video } = row;
  const latestRender =
    renderId !== null && renderState !== null && renderRevision !== null
      ? { renderId, state: renderState, progress: renderProgress, revision: renderRevision }
      : null;

  const publication = publicationStatus && { status: publicationStatus };

  return { ...video, latestRender, stage: deriveStage(video, latestRender, publication) };
}
