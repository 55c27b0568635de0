import type { Caption } from "@/remotion/timeline/schema";
import { primaryLanguage } from "@/server/languages/language-name";
import type { SpokenToken } from "../schema";

export type TimedWord = { startMs: number; endMs: number };

/** The shown tokens of a sentence; `startsBlock` as in the script. */
export type CaptionSentence = { tokens: readonly Readonly<SpokenToken>[]; startsBlock: boolean };

type TimeCaptionsInput = {
  sentences: CaptionSentence[];
  /** Per sentence one time for each spoken word, in the tokens' order. */
  words: TimedWord[][];
  /** Added to all times. */
  startMs: number;
  /** BCP 47. */
  language: string;
};

/** Languages that put no space between sentences (ISO 639-1). */
const spacelessLanguages = new Set(["ja", "zh", "th", "lo", "km", "my"]);

/**
 * One caption for each shown token, from the start of its first spoken word to the end of its last. A token without spoken
 * words (an emoji alone) has no time of its own and is shown with the caption before it.
 */
export function timeCaptions({ sentences, words, startMs, language }: TimeCaptionsInput): Caption[] {
  const captions: Caption[] = [];
  const sentenceSpace = spacelessLanguages.has(primaryLanguage(language)) ? "" : " ";

  for (const [index, { tokens, startsBlock }] of sentences.entries()) {
    let wordIndex = 0;

    for (const [position, token] of tokens.entries()) {
      const space = position === 0 ? sentenceSpace : "";
      const text = position === 0 ? space + token.text.trimStart() : token.text;
      const tokenWords = words[index]?.slice(wordIndex, wordIndex + token.spokenWords.length) ?? [];
      wordIndex += token.spokenWords.length;
      const [first] = tokenWords;
      const last = tokenWords.at(-1);
      const previous = captions.at(-1);

      if (first !== undefined && last !== undefined) {
        captions.push({
          text: previous === undefined ? text.trimStart() : text,
          startMs: startMs + first.startMs,
          endMs: startMs + last.endMs,
          timestampMs: null,
          confidence: null,
          isEmphasized: token.isEmphasized,
          ...(startsBlock && position === 0 ? { startsBlock } : {}),
        });
      } else if (previous !== undefined) {
        previous.text += text;
      }
    }
  }

  return captions;
}
