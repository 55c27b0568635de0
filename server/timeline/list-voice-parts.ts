import type { VoicePart } from "@/remotion/timeline/schemas/narration-schema";
import type { NarrationMetadata } from "@/server/narration/schema";
import { sampleRateOf } from "@/server/providers/speech-engines";
import { toVoiceId } from "@/server/providers/voice-id";
import type { Video, VideoScene } from "@/server/videos/schema";

/** Which voice speaks each part of a scene's clip, split in the silence between sentences; empty if only the video's voice speaks. */
export function listVoiceParts(
  video: Pick<Video, "voiceId">,
  { narration }: Pick<VideoScene, "narration">,
  { sentenceStartMs, sentenceEndMs, durationMs }: NarrationMetadata,
): { voices?: VoicePart[] } {
  const own = toVoiceId(video.voiceId);
  const speakers = narration.map(({ voiceId }) => (voiceId === own ? undefined : voiceId));
  if (speakers.every((voiceId) => voiceId === undefined)) return {};

  const voices: VoicePart[] = [];
  for (const [index, voiceId] of speakers.entries()) {
    const last = voices.at(-1);
    if (last && last.voiceId === voiceId) continue;

    const startMs = last ? ((sentenceEndMs[index - 1] ?? 0) + (sentenceStartMs[index] ?? 0)) / 2 : 0;
    if (last) last.endMs = startMs;
    const sampleRate = sampleRateOf(voiceId ?? own);
    voices.push({
      ...(voiceId !== undefined && { voiceId }),
      ...(sampleRate !== undefined && { sampleRate }),
      ...{ startMs, endMs: durationMs },
    });
  }

  return { voices };
}
