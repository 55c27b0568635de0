import { CLIP_PAD_MS } from "@/server/adapters/speech/speech-engine";
import { cutPart } from "./cut-part";
import { layOutSentences } from "./lay-out-sentences";
import type { Pace } from "./pauses";
import type { NarrationMetadata, SpokenSentence } from "./schema";

/** The built-in voices at speed 1, measured over the examples: so long for a word, and so long for each letter. */
const wordPace = { wordMs: 110, letterMs: 52 };

/** An estimate counts in milliseconds. */
const sampleRate = 1000;

/** What a narration will be like, roughly, before it is spoken, with the pauses that it will have: for a preview while somebody types. */
export function estimateNarration(sentences: SpokenSentence[], pace: Pace): NarrationMetadata {
  const parts = sentences.map((sentence, index) => {
    if (sentence.spokenWords.length === 0) return undefined;

    const spoken = estimateUtterance(
      [...(sentence.wordsBefore ?? []), ...sentence.spokenWords, ...(sentence.wordsAfter ?? [])],
      pace.speed,
    );

    return cutPart({ spoken, sentence, isLast: index === sentences.length - 1, sampleRate });
  });
  const {
    startSamples: _,
    durationInSamples,
    ...metadata
  } = layOutSentences({
    ...{ ...pace, sentences, parts, sampleRate },
  });

  return { ...metadata, durationMs: Math.max(1, durationInSamples) };
}

function estimateUtterance(words: string[], speed: number) {
  let atMs = CLIP_PAD_MS;
  const spans = words.map((word) => {
    const startMs = atMs;
    atMs += (wordPace.wordMs + wordPace.letterMs * word.length) / speed;

    return { startMs, endMs: atMs };
  });

  return { words: spans, durationMs: atMs + CLIP_PAD_MS };
}
