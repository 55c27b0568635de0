import { type LatestRender, listLatestRenders } from "./repository";

/** The newest render of each of a workspace's videos, by the video's id; those without one are not in it. */
export async function findLatestRenders(
  workspaceId: string,
  videoIds: string[],
): Promise<Map<string, LatestRender>> {
  const renders = await listLatestRenders(workspaceId, videoIds);

  return new Map(renders.map((render) => [render.videoId, render]));
}
