import type { TimedWord } from "./caption-timing";
import { silenceBetweenClipsMs, type Pace } from "./pauses";
import type { NarrationMetadata, SpokenSentence } from "../schema";

/** A sentence's own part of an utterance; times count from the part's start. */
export type SpokenPart = { durationInSamples: number; words: TimedWord[] };

type LayoutInput = Pace & {
  sentences: SpokenSentence[];
  /** One for each sentence; undefined where there is nothing to say. */
  parts: (SpokenPart | undefined)[];
  sampleRate: number;
};

export type SentenceLayout = Omit<NarrationMetadata, "durationMs"> & {
  startSamples: number[];
  durationInSamples: number;
};

/**
 * Where each sentence of a narration begins and ends: a breath separates two sentences, and each is followed by its pause, the
 * last one too. A sentence that goes on in the next has neither. Counted in samples, so that rounding errors do not add up
 * over a long narration. Pure.
 */
export function layOutSentences({ sentences, parts, sampleRate, ...pace }: LayoutInput): SentenceLayout {
  const toSamples = (ms: number) => Math.round((ms * sampleRate) / 1000);
  const layout: SentenceLayout = {
    words: [],
    sentenceStartMs: [],
    sentenceEndMs: [],
    startSamples: [],
    durationInSamples: 0,
  };
  let hasSpoken = false;

  for (const [index, sentence] of sentences.entries()) {
    const part = parts[index];
    if (part && hasSpoken && !sentence.wordsBefore)
      layout.durationInSamples += toSamples(silenceBetweenClipsMs(pace));
    hasSpoken ||= part !== undefined;

    const startMs = (layout.durationInSamples * 1000) / sampleRate;
    const words = (part?.words ?? []).map((word) => ({
      startMs: startMs + word.startMs,
      endMs: startMs + word.endMs,
    }));
    layout.startSamples.push(layout.durationInSamples);
    layout.words.push(words);
    layout.durationInSamples += part?.durationInSamples ?? 0;
    const silentMs = (layout.durationInSamples * 1000) / sampleRate;
    layout.sentenceStartMs.push(words.at(0)?.startMs ?? silentMs);
    layout.sentenceEndMs.push(words.at(-1)?.endMs ?? silentMs);
    layout.durationInSamples += toSamples(sentence.pauseAfterMs);
  }

  return layout;
}
