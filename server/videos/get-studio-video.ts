import { getDocument } from "./repository";
import { readStudioOptions } from "./read-studio-options";
import type { StudioOptions } from "./studio-schema";

export type StudioVideo = {
  videoId: string;
  channelId: string | null;
  revision: number;
  script: string;
  options: StudioOptions;
};

/** What the studio opens. Throws NOT_FOUND. */
export async function getStudioVideo(where: { workspaceId: string; videoId: string }): Promise<StudioVideo> {
  const { video, ...stored } = await getDocument(where);

  return { ...stored, videoId: where.videoId, options: readStudioOptions(video) };
}
