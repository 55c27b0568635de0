import { primaryLanguage } from "@/server/languages/language-name";
import type { Sentence } from "@/server/script-format/schema";
import type { CaptionSentence } from "./caption-timing";
import { layOutSentences } from "./lay-out-sentences";
import { type Pace, pauseAt } from "./pauses";
import type { NarrationMetadata } from "../schema";
import { splitShownText } from "../spoken-text/split-shown-text";

/** The characters that adults read in a second of subtitles, by language (Netflix Timed Text Style Guides, 2024); 17 in others. */
const charactersPerSecond = new Map([
  ["ar", 20],
  ["en", 20],
  ["hi", 22],
  ["ja", 4],
  ["ko", 12],
  ["zh", 9],
]);
const usualCharactersPerSecond = 17;
/** The shortest time that a subtitle is shown. */
const leastSentenceMs = 830;

type ReadingInput = Pace & {
  narration: readonly Sentence[];
  /** BCP 47. */
  language: string;
};

/** When each shown word of a video without a voice is read, at the reading speed of its language. Pure. */
export function timeReading({ narration, language, ...pace }: ReadingInput): {
  metadata: NarrationMetadata;
  sentences: CaptionSentence[];
} {
  const perSecond = charactersPerSecond.get(primaryLanguage(language)) ?? usualCharactersPerSecond;
  const sentences = narration.map(({ runs, startsBlock }) => ({
    startsBlock: startsBlock === true,
    tokens: splitShownText(runs, language).map((token, index) => ({
      ...token,
      // A mark alone is shown with the word before it.
      spokenWords: index === 0 || /[\p{L}\p{N}\p{S}]/u.test(token.text) ? [token.text] : [],
    })),
  }));
  const parts = sentences.map(({ tokens }) => {
    const words = tokens.flatMap(({ spokenWords }) => spokenWords);
    const characters = words.reduce((sum, word) => sum + word.length, 0);
    if (characters === 0) return undefined;

    const readingMs = Math.max(leastSentenceMs, (characters * 1000) / perSecond) / pace.speed;
    let read = 0;
    const spans = words.map((word) => {
      const startMs = (read / characters) * readingMs;
      read += word.length;

      return { startMs, endMs: (read / characters) * readingMs };
    });

    return { durationInSamples: Math.round(readingMs), words: spans };
  });
  const {
    startSamples: _,
    durationInSamples,
    ...metadata
  } = layOutSentences({
    ...{ ...pace, parts, sampleRate: 1000 },
    sentences: narration.map(({ pauseAfterMs, silenceAfterMs }, index) => ({
      spokenWords: [],
      ...(narration[index - 1]?.goesOn && { wordsBefore: [] }),
      pauseAfterMs: pauseAt(pauseAfterMs, pace) + (silenceAfterMs ?? 0),
    })),
  });

  return { sentences, metadata: { ...metadata, durationMs: Math.max(1, durationInSamples) } };
}
