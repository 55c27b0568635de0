import { CLIP_PAD_MS, type SynthesizedSentence } from "./speech-engine";

/** The clip of a sentence of which no word has a sound. */
export function createSilentClip(wordCount: number, sampleRate: number): SynthesizedSentence {
  return {
    samples: new Float32Array((2 * CLIP_PAD_MS * sampleRate) / 1000),
    sampleRate,
    words: Array.from({ length: wordCount }, () => ({ startMs: CLIP_PAD_MS, endMs: CLIP_PAD_MS })),
  };
}
