import type { Video } from "./schema";
import { type StudioOptions, studioOptionsSchema } from "./studio-schema";

/** What the inspector shows of a video. */
export function readStudioOptions(video: Omit<Video, "id" | "workspaceId">): StudioOptions {
  const { format, themeId, captionStyle, voiceId, speed, snippet, music } = video;

  return studioOptionsSchema.parse({
    ...{ format, themeId, captionStyle, voiceId, speed, title: snippet.title },
    musicMood: music.kind === "mood" ? music.mood : "none",
  });
}
