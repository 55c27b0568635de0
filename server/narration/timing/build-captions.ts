import type { Caption } from "@/remotion/timeline/schema";
import type { Sentence } from "@/server/script-format/schema";
import { type TimedWord, timeCaptions } from "./caption-timing";
import { normalizeSentence } from "../spoken-text/normalize-text";

type BuildCaptionsInput = {
  scene: { narration: Sentence[] };
  /** Times of the spoken words per sentence, from the clip's start. */
  metadata: { words: TimedWord[][] };
  /** Where the clip starts in the scene. */
  startMs: number;
  /** BCP 47. */
  language: string;
};

/** The captions of a scene, timed from its start by the words of its narration clip. */
export function buildCaptions({ scene, metadata, startMs, language }: BuildCaptionsInput): Caption[] {
  const sentences = scene.narration.map((sentence) => ({
    tokens: normalizeSentence(sentence, language),
    startsBlock: sentence.startsBlock === true,
  }));

  return timeCaptions({ sentences, words: metadata.words, startMs, language });
}
