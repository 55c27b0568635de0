import { CLIP_PAD_MS, type SpeechEngine } from "@/server/adapters/speech/speech-engine";
import type { TimedWord } from "./caption-timing";

/** From one sentence's last sound to the next one's first, at natural pace: a reader's breath. */
const AIR_BETWEEN_SENTENCES_MS = 250;
/** Long enough to make the cut of a breathing noise inaudible, shorter than the clip's pad. */
const FADE_MS = 8;

type NarrationInput = {
  engine: SpeechEngine;
  sentences: { spokenWords: string[]; pauseAfterMs: number }[];
  voiceId: string;
  speed: number;
};

export type SynthesizedNarration = {
  /** Mono, -1..1. */
  samples: Float32Array;
  sampleRate: number;
  /** Per sentence the time of each spoken word, from the narration's start. */
  words: TimedWord[][];
  /** Where each sentence's first word starts and its last one ends. */
  sentenceStartMs: number[];
  sentenceEndMs: number[];
  durationMs: number;
};

/**
 * Speaks sentences one after the other, with a breath between them (less at a higher speed) and each sentence's own pause
 * after it, the last one's too. A sentence without words adds its pause only. Throws what the engine throws.
 */
export async function synthesizeNarration({
  engine,
  sentences,
  voiceId,
  speed,
}: NarrationInput): Promise<SynthesizedNarration> {
  const { sampleRate } = engine;
  const airMs = Math.max(0, AIR_BETWEEN_SENTENCES_MS / speed - 2 * CLIP_PAD_MS);
  const clips: { samples: Float32Array; startSample: number }[] = [];
  const words: TimedWord[][] = [];
  const sentenceStartMs: number[] = [];
  const sentenceEndMs: number[] = [];
  let lengthInSamples = 0;

  for (const { spokenWords, pauseAfterMs } of sentences) {
    if (spokenWords.length > 0) {
      if (clips.length > 0) lengthInSamples += Math.round((airMs * sampleRate) / 1000);
      const clip = await engine.synthesizeSentence({ words: spokenWords, voiceId, speed });
      const startMs = (lengthInSamples * 1000) / sampleRate;
      clips.push({ samples: fadeEnds(clip.samples, sampleRate), startSample: lengthInSamples });
      words.push(
        clip.words.map((word) => ({ startMs: startMs + word.startMs, endMs: startMs + word.endMs })),
      );
      lengthInSamples += clip.samples.length;
    } else {
      words.push([]);
    }

    const silentMs = (lengthInSamples * 1000) / sampleRate;
    sentenceStartMs.push(words.at(-1)?.at(0)?.startMs ?? silentMs);
    sentenceEndMs.push(words.at(-1)?.at(-1)?.endMs ?? silentMs);
    lengthInSamples += Math.round((pauseAfterMs * sampleRate) / 1000);
  }

  const samples = new Float32Array(lengthInSamples);
  for (const clip of clips) samples.set(clip.samples, clip.startSample);

  return {
    samples,
    sampleRate,
    words,
    sentenceStartMs,
    sentenceEndMs,
    durationMs: (lengthInSamples * 1000) / sampleRate,
  };
}

/** Raises and lowers the ends in a straight line, so that the joint with silence does not click. */
function fadeEnds(samples: Float32Array, sampleRate: number): Float32Array {
  const fadeInSamples = (FADE_MS * sampleRate) / 1000;

  return samples.map((sample, index) => {
    const distanceToEnd = Math.min(index, samples.length - 1 - index);

    return sample * Math.min(1, distanceToEnd / fadeInSamples);
  });
}
