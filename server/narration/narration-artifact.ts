import { identifyVoice } from "@/server/providers/speech-engines";
import type { Video, VideoScene } from "@/server/videos/schema";
import { normalizeSentence } from "./normalize-text";
import { narrationMetadataSchema } from "./schema";

/** What a scene's narration depends on, as an artifact's query; undefined where nobody speaks. */
export function narrationArtifactKey(
  video: Pick<Video, "workspaceId" | "language" | "voiceId" | "speed">,
  scene: Pick<VideoScene, "narration">,
) {
  // Only what is said counts: another spelling on screen costs no new clip.
  const sentences = scene.narration.map((sentence) => ({
    spokenWords: normalizeSentence(sentence, video.language).flatMap(({ spokenWords }) => spokenWords),
    pauseAfterMs: sentence.pauseAfterMs,
  }));
  if (sentences.every(({ spokenWords }) => spokenWords.length === 0)) return undefined;

  return {
    kind: "narration-clip" as const,
    workspaceId: video.workspaceId,
    input: { ...identifyVoice(video.voiceId), speed: video.speed, sentences },
    metadataSchema: narrationMetadataSchema,
  };
}
