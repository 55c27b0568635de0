import { writeFile } from "node:fs/promises";
import { encodeWav } from "@/server/audio/shared/wav";
import { resolveSpeechEngine } from "@/server/providers/speech-engines";
import type { NarrationMetadata } from "./schema";
import { synthesizeNarration } from "./synthesize-narration";

type Spoken = {
  workspaceId: string;
  sentences: { spokenWords: string[]; pauseAfterMs: number }[];
  voiceId: string;
  speed: number;
};

/** Speaks sentences into a WAV file and gives the times of all words. Throws what the engine throws. */
export async function writeNarration(
  { sentences, speed, ...voice }: Spoken,
  file: string,
): Promise<NarrationMetadata> {
  const { engine, voiceName } = await resolveSpeechEngine(voice);
  const { samples, sampleRate, ...metadata } = await synthesizeNarration({
    engine,
    sentences,
    voiceId: voiceName,
    speed,
  });
  await writeFile(file, encodeWav({ channels: [samples], sampleRate }));

  return metadata;
}
