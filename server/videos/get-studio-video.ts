import { getVideo } from "./repository";
import { readStudioOptions } from "./read-studio-options";
import { getScript } from "./studio-repository";
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
  const [stored, video] = await Promise.all([getScript(where), getVideo(where)]);

  return { ...stored, videoId: where.videoId, options: readStudioOptions(video) };
}
