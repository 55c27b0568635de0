import { CLIP_PAD_MS } from "@/server/adapters/speech/speech-engine";
import { cutPart } from "./cut-part";
import { layOutSentences } from "./lay-out-sentences";
import type { Pace } from "./pauses";
import type { NarrationMetadata, SpokenSentence } from "./schema";

/** The built-in voices at speed 1, measured over the examples: so long for a word, and so long for each letter. */
const wordPace = { wordMs: 110, letterMs: 52 };
/**
 * Characters that are a syllable or two each, in scripts whose words are short and run on: about 350 characters of Japanese
 * and 260 of Chinese in a minute.
 */
const syllablePaceMs = { han: 230, kana: 120 };

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
    atMs += wordMs(word) / speed;

    return { startMs, endMs: atMs };
  });

  return { words: spans, durationMs: atMs + CLIP_PAD_MS };
}

function wordMs(word: string): number {
  const han = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = word.match(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  if (han + kana > 0) return han * syllablePaceMs.han + kana * syllablePaceMs.kana;

  return wordPace.wordMs + wordPace.letterMs * word.length;
}
