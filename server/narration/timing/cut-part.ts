import type { SynthesizedSentence } from "@/server/adapters/speech/speech-engine";
import type { SpokenPart } from "./lay-out-sentences";
import { CUT_OVERLAP_MS, type SpokenSentence } from "../schema";

type CutInput = {
  /** The whole utterance: the words before, the sentence's own, and those after. */
  spoken: Pick<SynthesizedSentence, "words"> & { durationMs: number };
  sentence: SpokenSentence;
  /** Whether the part ends its clip: if the sentence goes on in the next clip, the two overlap and fade into each other. */
  isLast: boolean;
  sampleRate: number;
};

/** A sentence's own part of an utterance that may begin or end in other scenes, and the sample at which it starts. Pure. */
export function cutPart({
  spoken,
  sentence,
  isLast,
  sampleRate,
}: CutInput): SpokenPart & { firstSample: number } {
  const first = sentence.wordsBefore?.length ?? 0;
  const end = first + sentence.spokenWords.length;
  const toSample = (ms: number) => Math.round((ms * sampleRate) / 1000);
  const cutBefore = (index: number) =>
    toSample(((spoken.words[index - 1]?.endMs ?? 0) + (spoken.words[index]?.startMs ?? 0)) / 2);
  const wholeEnd = Math.round((spoken.durationMs * sampleRate) / 1000);
  const firstSample = first === 0 ? 0 : cutBefore(first);
  const overlap = isLast ? toSample(CUT_OVERLAP_MS) : 0;
  const endSample = sentence.wordsAfter ? Math.min(wholeEnd, cutBefore(end) + overlap) : wholeEnd;
  const startMs = (firstSample * 1000) / sampleRate;

  return {
    firstSample,
    durationInSamples: endSample - firstSample,
    words: spoken.words
      .slice(first, end)
      .map((word) => ({ startMs: word.startMs - startMs, endMs: word.endMs - startMs })),
  };
}
