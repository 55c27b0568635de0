import { emphaticWords, spelledAcronyms, wordAcronyms } from "./lexicon";
import type { SpeechRule } from "./speech-rule";

const spell = (letters: string) => Array.from(letters).join(" ");

/** Four capitals or more are mostly a word for emphasis ("NEVER"), if they have vowels and no heap of consonants. */
function isReadable(capitals: string): boolean {
  return (
    capitals.length > 3 &&
    /[AEIOUY]/.test(capitals) &&
    !/[^AEIOUY]{4}|^[^AEIOUY]{3}(?<!STR|SCR|SPR|THR|SCH)/.test(capitals)
  );
}

/** "FBI", "U.S.", "GPUs" letter by letter, "NASA" and emphasised "NOW" as words. */
export const sayAcronym: SpeechRule = ({ core, isShouted }) => {
  const dotted = /^\p{L}(?:\.\p{L})+$/u.test(core) ? core.replaceAll(".", "").toUpperCase() : undefined;
  if (dotted !== undefined) return spell(dotted);

  const [, capitals, plural = ""] = /^(\p{Lu}{2,})(s?)$/u.exec(core) ?? [];
  if (capitals === undefined) return undefined;

  const isWord =
    isShouted || wordAcronyms.has(capitals) || emphaticWords.has(capitals) || isReadable(capitals);
  if (isWord && !spelledAcronyms.has(capitals)) return core.toLowerCase();

  return spell(capitals) + (plural && "'s");
};
