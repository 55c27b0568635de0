import { writeFile } from "node:fs/promises";
import { encodeWav } from "@/server/audio/shared/wav";
import { resolveSpeechEngine } from "@/server/providers/speech-engines";
import { joinVoiceId } from "@/server/providers/voice-id";
import type { Pace } from "./timing/pauses";
import type { NarrationMetadata, SpokenSentence } from "./schema";
import { synthesizeNarration } from "./synthesize-narration";

type Spoken = Pace & {
  workspaceId: string;
  sentences: SpokenSentence[];
  voiceId: string;
  /** Aborts the speaking with CANCELLED. */
  signal?: AbortSignal;
};

/** Speaks sentences into a WAV file, each with its own voice, and returns the times of all words. Throws what the engines throw. */
export async function writeNarration(
  { workspaceId, voiceId, sentences, signal, ...pace }: Spoken,
  file: string,
): Promise<NarrationMetadata> {
  const speakers = await Promise.all(
    sentences.map(async ({ voice }) =>
      resolveSpeechEngine({
        workspaceId,
        voiceId: voice ? joinVoiceId(voice.engine, voice.voiceId) : voiceId,
      }),
    ),
  );
  const { samples, sampleRate, ...metadata } = await synthesizeNarration({
    sentences,
    speakers,
    signal,
    ...pace,
  });
  await writeFile(file, encodeWav({ channels: [samples], sampleRate }));

  return metadata;
}
