import { writeFile } from "node:fs/promises";
import { encodeWav } from "@/server/renders/audio/wav";
import type { NarrationMetadata } from "./schema";
import { getSpeechEngine } from "./speech-engines";
import { synthesizeNarration } from "./synthesize-narration";

type Spoken = {
  sentences: { spokenWords: string[]; pauseAfterMs: number }[];
  voiceId: string;
  speed: number;
};

/** Speaks sentences into a WAV file and gives the times of all words. Throws what the engine throws. */
export async function writeNarration(
  { sentences, voiceId, speed }: Spoken,
  file: string,
): Promise<NarrationMetadata> {
  const { samples, sampleRate, ...metadata } = await synthesizeNarration({
    engine: getSpeechEngine(),
    sentences,
    voiceId,
    speed,
  });
  await writeFile(file, encodeWav({ channels: [samples], sampleRate }));

  return metadata;
}
