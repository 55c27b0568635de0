import type { Video, VideoScene } from "@/server/videos/schema";
import { normalizeSentence } from "./normalize-text";
import { narrationMetadataSchema } from "./schema";
import { getSpeechEngine } from "./speech-engines";

/** What a scene's narration depends on, as an artifact's query; undefined where nobody speaks. */
export function describeNarration(
  video: Pick<Video, "language" | "voiceId" | "speed">,
  scene: Pick<VideoScene, "narration">,
) {
  const engine = getSpeechEngine();
  // Only what is said counts: another spelling on screen costs no new clip.
  const sentences = scene.narration.map((sentence) => ({
    spokenWords: normalizeSentence(sentence, video.language).flatMap(({ spokenWords }) => spokenWords),
    pauseAfterMs: sentence.pauseAfterMs,
  }));
  if (sentences.every(({ spokenWords }) => spokenWords.length === 0)) return undefined;

  const { voiceId, speed } = video;

  return {
    kind: "narration-clip" as const,
    input: { engine: engine.id, engineVersion: engine.version, voiceId, speed, sentences },
    metadataSchema: narrationMetadataSchema,
  };
}
