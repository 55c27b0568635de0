import { findLatestRenders } from "@/server/renders/find-latest-renders";
import type { RenderProgress, RenderState } from "@/server/renders/schema";
import { listVideos } from "./studio-repository";
import type { ListCursor, ListVideosInput, VideoStage } from "./studio-schema";

/** What is being made of a video, or was last. */
export type VideoProgress = {
  videoId: string;
  stage: VideoStage;
  /** Raised by every edit. */
  revision: number;
  latestRender: {
    renderId: string;
    state: RenderState;
    progress: RenderProgress | null;
    /** The video's when it was asked for. */
    revision: number;
  } | null;
};

export type VideoSummary = VideoProgress & {
  title: string;
  format: string;
  themeId: string;
  editedAt: Date;
  ownerName: string | null;
  channelName: string | null;
};

/** A page of a workspace's videos with what is being made of them. */
export async function listVideoSummaries(
  workspaceId: string,
  input: ListVideosInput,
): Promise<{ videos: VideoSummary[]; nextCursor: ListCursor | undefined }> {
  const { videos, nextCursor } = await listVideos(workspaceId, input);
  const renders = await findLatestRenders(
    workspaceId,
    videos.map(({ id }) => id),
  );

  return {
    nextCursor,
    videos: videos.map(({ id, owner, channel, ...video }) => ({
      ...video,
      videoId: id,
      ownerName: owner?.name ?? null,
      channelName: channel?.name ?? null,
      latestRender: renders.get(id) ?? null,
    })),
  };
}
