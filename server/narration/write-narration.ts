import { writeFile } from "node:fs/promises";
import { encodeWav } from "@/server/audio/shared/wav";
import { resolveSpeechEngine } from "@/server/providers/speech-engines";
import type { Pace } from "./pauses";
import type { NarrationMetadata, SpokenSentence } from "./schema";
import { synthesizeNarration } from "./synthesize-narration";

type Spoken = Pace & { workspaceId: string; sentences: SpokenSentence[]; voiceId: string };

/** Speaks sentences into a WAV file and gives the times of all words. Throws what the engine throws. */
export async function writeNarration(
  { sentences, speed, pauses, ...voice }: Spoken,
  file: string,
): Promise<NarrationMetadata> {
  const speaker = await resolveSpeechEngine(voice);
  const speakers = sentences.map(() => speaker);
  const { samples, sampleRate, ...metadata } = await synthesizeNarration({
    ...{ sentences, speakers, speed, pauses },
  });
  await writeFile(file, encodeWav({ channels: [samples], sampleRate }));

  return metadata;
}
