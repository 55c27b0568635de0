import type { VoiceIdentity } from "@/server/providers/speech-engines";
import { splitVoiceId } from "@/server/providers/voice-id";

/** How many times faster an engine speaks than `estimateNarration` counts. */
const rates: Record<string, number> = { hibari: 1.22, flite: 1.1 };
/** Kokoro's voices by the first letter of their names, which is their language. */
const kokoroRates: Record<string, number> = {
  ...{ a: 1.14, b: 1.17, e: 1.08, f: 1.33, h: 0.84, i: 1.17, j: 0.9, p: 1.14, z: 1.18 },
};
/** The pauses' share of spoken text, at the usual pause length. */
const pauseShare = 0.1;

/**
 * How many times faster a voice speaks than `estimateNarration` counts, measured over the examples, and over six sentences of
 * languages that have none. 1 if nobody measured it.
 */
export function speakingRate({ engine, voiceId }: Pick<VoiceIdentity, "engine" | "voiceId">): number {
  return (engine === "kokoro" ? kokoroRates[voiceId.charAt(0)] : rates[engine]) ?? 1;
}

/** For a voice at the pace of `estimateNarration`, in scripts with a title, numbers and chapters. */
const usualWordsPerMinute = 142;

/**
 * The words, as `countWords` counts them, that a voice says in a minute of video at its natural pace, with pauses and
 * pictures without words included. Within 15 % for each of the examples.
 */
export function wordsPerMinute(voiceId: string): number {
  const { engineId: engine, voiceName } = splitVoiceId(voiceId);

  return usualWordsPerMinute / (pauseShare + (1 - pauseShare) / speakingRate({ engine, voiceId: voiceName }));
}
