import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { noVoiceId } from "@/server/providers/voice-id";
import type { Video } from "@/server/videos/schema";
import { estimateNarration } from "../timing/estimate-narration";
import { narrationArtifactKey } from "../narration-artifact";
import { timeReading } from "../timing/time-reading";

/**
 * Throws QUOTA_EXCEEDED for a video with more scenes, or more estimated minutes before it is spoken, than the operator
 * allows: it would keep a worker from everybody else.
 */
export function requireAllowedLength(video: Video): void {
  const { videoScenes, videoMinutes } = env.quotas;
  const { length: sceneCount } = video.scenes;
  if (sceneCount > videoScenes) {
    throw new AppError(
      "QUOTA_EXCEEDED",
      `The video has ${sceneCount} scenes, and may have ${videoScenes}; make several videos of it.`,
    );
  }

  const durationMs = video.scenes.reduce((sum, { narration }, position) => {
    const query = narrationArtifactKey(video, position);
    if (query) return sum + estimateNarration(query.input, video).durationMs;

    return video.voiceId === noVoiceId ? sum + timeReading({ ...video, narration }).metadata.durationMs : sum;
  }, 0);
  const minutes = Math.ceil(durationMs / 60_000);
  if (minutes <= videoMinutes) return;

  throw new AppError(
    "QUOTA_EXCEEDED",
    `The video would last about ${minutes} minutes, and may last ${videoMinutes}; make several videos of it.`,
  );
}
