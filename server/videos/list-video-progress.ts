import { AppError } from "@/server/errors";
import { findLatestRenders } from "@/server/renders/find-latest-renders";
import type { VideoProgress } from "./list-video-summaries";
import { listStages } from "./studio-repository";

/** How far some videos of a workspace are. Throws NOT_FOUND if none is the workspace's. */
export async function listVideoProgress(workspaceId: string, videoIds: string[]): Promise<VideoProgress[]> {
  const [videos, renders] = await Promise.all([
    listStages(workspaceId, videoIds),
    findLatestRenders(workspaceId, videoIds),
  ]);
  if (videos.length === 0) throw new AppError("NOT_FOUND", "There is no such video.");

  return videos.map(({ id, ...video }) => ({ ...video, videoId: id, latestRender: renders.get(id) ?? null }));
}
