import { normalizeSentence } from "@/server/narration/spoken-text/normalize-text";
import type { SpokenToken } from "@/server/narration/schema";
import { splitSentences } from "@/server/script-format/parse/sentences/split-sentences";

export type SaidLine = {
  sentences: { tokens: readonly Readonly<SpokenToken>[] }[];
  /** The words of all sentences, with the punctuation that shapes the phrasing. */
  words: string[];
};

/** A line as videos say it: sentence by sentence. `locale` is BCP 47. */
export function sayLine(line: string, locale: string): SaidLine {
  const sentences = splitSentences(line, locale).map(({ start, end }) => ({
    tokens: normalizeSentence(
      { runs: [{ text: line.slice(start, end), isEmphasized: false }], pauseAfterMs: 0 },
      locale,
    ),
  }));

  return {
    sentences,
    words: sentences.flatMap(({ tokens }) => tokens.flatMap(({ spokenWords }) => spokenWords)),
  };
}
