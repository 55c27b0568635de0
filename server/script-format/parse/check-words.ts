import type { SceneDraft } from "../schema";
import { scriptError } from "../script-problem";

/** Far more than the longest word, and than a sentence of a language that is written without spaces. */
const maxLetters = 1000;

/**
 * Refuses a sentence with a word that nobody can say, naming its line: whatever looks for numbers, units and addresses in
 * it takes a time that grows with the square of its length.
 */
export function checkWords(scenes: readonly SceneDraft[]): void {
  for (const { narration, line } of scenes) {
    for (const { runs } of narration) {
      const texts = [runs.map(({ text }) => text).join(""), ...runs.map(({ spokenText = "" }) => spokenText)];
      const words = texts.flatMap((text) => text.split(/\s/));

      if (words.some((word) => word.length > maxLetters)) {
        throw scriptError(
          "TOO_LONG",
          line,
          `a word of more than ${maxLetters} letters cannot be spoken; take it apart or delete it.`,
        );
      }
    }
  }
}
