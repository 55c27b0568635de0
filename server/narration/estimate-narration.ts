import type { NarrationMetadata } from "./schema";

/** The built-in voices at speed 1, measured over the examples: so long for a word, and so long for each letter. */
const pace = { wordMs: 110, letterMs: 52 };
const breathMs = 180;

type SpokenSentence = { spokenWords: string[]; pauseAfterMs: number };

/** What a narration will be like, roughly, before it is spoken: for a preview while somebody types. */
export function estimateNarration(sentences: SpokenSentence[], speed: number): NarrationMetadata {
  const metadata: NarrationMetadata = { durationMs: 0, words: [], sentenceStartMs: [], sentenceEndMs: [] };
  let atMs = 0;
  for (const { spokenWords, pauseAfterMs } of sentences) {
    metadata.sentenceStartMs.push(atMs);
    metadata.words.push(
      spokenWords.map((word) => {
        const startMs = atMs;
        atMs += (pace.wordMs + pace.letterMs * word.length) / speed;

        return { startMs, endMs: atMs };
      }),
    );
    metadata.sentenceEndMs.push(atMs);
    atMs += Math.max(breathMs, pauseAfterMs);
  }

  return { ...metadata, durationMs: Math.max(1, atMs) };
}
