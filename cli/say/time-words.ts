import type { TimedWord } from "@/server/narration/timing/caption-timing";
import type { SaidLine } from "./say-line";

type WordTime = [word: string, startMs: number, endMs: number];

/**
 * Each word with its time, from the times of all spoken words by sentence. A word that is said as it is written stays as it
 * was given ("mother-in-law,"); a normalised one is replaced by the words that are said.
 */
export function timeWords(sentences: SaidLine["sentences"], times: TimedWord[][]): WordTime[] {
  return sentences.flatMap(({ tokens }, sentence) => {
    let spokenBefore = 0;

    return tokens.flatMap(({ text, spokenWords }): WordTime[] => {
      const timed = spokenWords.flatMap((word, index): WordTime[] => {
        const time = times[sentence]?.[spokenBefore + index];

        return time ? [[word, Math.round(time.startMs), Math.round(time.endMs)]] : [];
      });
      spokenBefore += spokenWords.length;
      const [first, last] = [timed[0], timed.at(-1)];
      if (!first || !last || lettersOf(text) !== lettersOf(spokenWords.join(""))) return timed;

      // A dash that stands alone is shown with the word before it.
      const given = text.split(/\s+/).filter((part) => lettersOf(part) !== "");

      return [[given.join(" "), first[1], last[2]]];
    });
  });
}

/** A word's letters and digits, without case and marks. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
