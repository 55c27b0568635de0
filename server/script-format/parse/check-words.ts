import type { SceneDraft } from "../schema";
import { scriptError } from "../script-problem";

/** Far more than the longest word, and than a sentence of a language that is written without spaces. */
const maxLetters = 1000;

/** Five minutes of one picture: more than a list of seven items with a paragraph each. */
const maxCharacters = 5000;

/**
 * Rejects a word that nobody can say, and a scene of too many words, naming its line: the time to find numbers, units and
 * addresses in a sentence, or to cut and illustrate a scene, grows with the square of its length.
 */
export function checkWords(scenes: readonly SceneDraft[]): void {
  for (const { overlay, narration, line } of scenes) {
    const runs = narration.flatMap((sentence) => sentence.runs);
    const texts = [
      ...narration.map((sentence) => sentence.runs.map(({ text }) => text).join("")),
      ...runs.map(({ spokenText = "" }) => spokenText),
    ];
    if (texts.some((text) => text.split(/\s/).some((word) => word.length > maxLetters))) {
      throw scriptError(
        "TOO_LONG",
        line,
        `a word of more than ${maxLetters} letters cannot be spoken; take it apart or delete it.`,
      );
    }

    // A formula's markup and the parts of code are not words, and have limits of their own.
    const shown = overlay.kind === "formula" || overlay.kind === "code" ? overlay.title : overlay;
    if (countCharacters(runs) > maxCharacters || countCharacters(shown) > maxCharacters) {
      throw scriptError(
        "TOO_LONG",
        line,
        `this scene says or shows more than ${maxCharacters.toLocaleString("en")} characters, which take about five minutes; part them into shorter headings, list items, cells or paragraphs.`,
      );
    }
  }
}

/** The characters of all texts in a value. */
function countCharacters(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;

  return Object.values(value).reduce<number>((sum, part) => sum + countCharacters(part), 0);
}
