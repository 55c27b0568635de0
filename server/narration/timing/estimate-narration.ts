import { CLIP_PAD_MS } from "@/server/adapters/speech/speech-engine";
import { cutPart } from "./cut-part";
import { speakingRate } from "./speaking-rate";
import { layOutSentences } from "./lay-out-sentences";
import type { Pace } from "./pauses";
import type { NarrationMetadata, SpokenSentence } from "../schema";

/** The time for a word at speed 1, plus the time for each of its letters, before `speakingRate`. */
const wordPace = { wordMs: 110, letterMs: 52 };
/** A Han or kana character is a syllable or two: that makes about 350 characters of Japanese a minute, and 260 of Chinese. */
const syllablePaceMs = { han: 230, kana: 120 };

/** One sample is a millisecond: an estimate has no sound. */
const sampleRate = 1000;

/** Estimates a narration's times before it is spoken, with its real pauses: for a preview while somebody types. */
export function estimateNarration(
  { sentences, ...voice }: { sentences: SpokenSentence[]; engine: string; voiceId: string },
  pace: Pace,
): NarrationMetadata {
  const parts = sentences.map((sentence, index) => {
    if (sentence.spokenWords.length === 0) return undefined;

    const spoken = estimateUtterance(
      [...(sentence.wordsBefore ?? []), ...sentence.spokenWords, ...(sentence.wordsAfter ?? [])],
      pace.speed * speakingRate(sentence.voice ?? voice),
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
