import { identifyVoice } from "@/server/providers/speech-engines";
import { noVoiceId, toVoiceId } from "@/server/providers/voice-id";
import type { Sentence } from "@/server/script-format/schema";
import type { Video, VideoScene } from "@/server/videos/schema";
import { findUtterance } from "./spoken-text/find-utterance";
import { normalizeSentence } from "./spoken-text/normalize-text";
import { pauseAt } from "./timing/pauses";
import { narrationMetadataSchema, type SpokenSentence } from "./schema";

type SpokenVideo = Pick<Video, "workspaceId" | "language" | "voiceId" | "speed" | "pauses"> & {
  scenes: Pick<VideoScene, "narration">[];
};

/** The artifact query for the narration of the scene at `position`; undefined if nobody speaks. */
export function narrationArtifactKey(video: SpokenVideo, position: number) {
  const { workspaceId, voiceId, speed, pauses } = video;
  if (voiceId === noVoiceId) return undefined;

  const sentences = (video.scenes[position]?.narration ?? []).map((sentence, index) =>
    toSpokenSentence(video, { sentence, position, index }),
  );
  if (sentences.every(({ spokenWords }) => spokenWords.length === 0)) return undefined;

  return {
    kind: "narration-clip" as const,
    workspaceId,
    input: {
      ...identifyVoice(voiceId),
      speed,
      // Clips that predate this setting keep their hash.
      ...(pauses === "normal" ? {} : { pauses }),
      sentences,
    },
    metadataSchema: narrationMetadataSchema,
  };
}

/** Holds only the spoken words, so that another spelling on screen needs no new clip. */
function toSpokenSentence(
  video: SpokenVideo,
  { sentence, ...place }: { sentence: Sentence; position: number; index: number },
): SpokenSentence {
  const wordsOf = (part: Sentence) =>
    normalizeSentence(part, video.language).flatMap(({ spokenWords }) => spokenWords);
  const { before, after } = findUtterance(video.scenes, place);
  const [wordsBefore, wordsAfter] = [before.flatMap(wordsOf), after.flatMap(wordsOf)];

  return {
    ...(wordsBefore.length > 0 && { wordsBefore }),
    spokenWords: wordsOf(sentence),
    ...(wordsAfter.length > 0 && { wordsAfter }),
    ...(sentence.voiceId !== undefined &&
      sentence.voiceId !== toVoiceId(video.voiceId) && { voice: identifyVoice(sentence.voiceId) }),
    pauseAfterMs: pauseAt(sentence.pauseAfterMs, video) + (sentence.silenceAfterMs ?? 0),
  };
}
