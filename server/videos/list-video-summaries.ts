import { renderProgressSchema } from "@/server/renders/schema";
import type { RenderProgress } from "@/server/renders/schema";
import { listVideos } from "./studio-repository";
import type { ListVideosInput, VideoStage } from "./studio-schema";

export type VideoSummary = {
  videoId: string;
  title: string;
  stage: VideoStage;
  format: string;
  themeId: string;
  updatedAt: Date;
  ownerName: string | null;
  latestRender: { renderId: string; state: string; progress: RenderProgress | null } | null;
};

/** A page of a workspace's videos with what is being made of them. */
export async function listVideoSummaries(
  workspaceId: string,
  input: ListVideosInput,
): Promise<{ videos: VideoSummary[]; nextCursor: string | undefined }> {
  const { videos, nextCursor } = await listVideos(workspaceId, input);

  return {
    nextCursor,
    videos: videos.map(({ id, owner, renders, ...video }) => {
      const [render] = renders;

      return {
        ...video,
        videoId: id,
        ownerName: owner?.name ?? null,
        latestRender: render
          ? {
              renderId: render.id,
              state: render.state,
              progress: renderProgressSchema.nullish().parse(render.progress) ?? null,
            }
          : null,
      };
    }),
  };
}
