import { emphaticWords, spelledAcronyms, spelledInSmallLetters, wordAcronyms } from "../../data/acronyms";
import { lexicon, signs } from "../../data/lexicon";
import { matchAt, type ClassGrammar } from "../../position";

const word = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/uy;
const surname = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O')\p{Lu}/u;
const mixedCase = /^\p{Lu}?\p{Ll}+\p{Lu}|^\p{Lu}{2,}\p{Ll}{2,}/u;
const casePart = /\p{Lu}{2,}s?(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}']+|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}/guy;

const spell = (letters: string) => Array.from(letters).join(" ");

/** Letters: an acronym, a brand of capitals and small letters, or a word, which is said as it is written. */
export const readWord: ClassGrammar = ({ text, start, isShouted }) => {
  const [written] = matchAt(word, text, start) ?? [];
  if (written === undefined) return undefined;

  return {
    semioticClass: "word",
    evidence: 1,
    end: start + written.length,
    say: () => [sayWord(written, isShouted)],
  };
};

/** "FBI's" and "GPUs" letter by letter, "NASA" and emphasised "NOW" as words, "iPhone" in its parts. */
export function sayWord(written: string, isShouted: boolean): string {
  const spoken = lexicon.get(written.toLowerCase()) ?? signs.get(written);
  if (spoken !== undefined) return spoken;
  if (spelledInSmallLetters.has(written)) return spell(written.toUpperCase());
  if (/'s$/i.test(written)) return `${sayWord(written.slice(0, -2), isShouted)}'s`;

  const [, capitals, plural = ""] = /^(\p{Lu}{2,})(s?)$/u.exec(written) ?? [];
  if (capitals !== undefined) return sayCapitals(capitals, plural, isShouted);
  if (!mixedCase.test(written) || surname.test(written)) return written;

  const parts = written.match(casePart) ?? [];

  return parts.join("") === written && parts.length > 1
    ? parts.map((part) => sayWord(part, isShouted)).join(" ")
    : written;
}

function sayCapitals(capitals: string, plural: string, isShouted: boolean): string {
  const isWord =
    isShouted || wordAcronyms.has(capitals) || emphaticWords.has(capitals) || isReadable(capitals);
  if (isWord && !spelledAcronyms.has(capitals)) return (capitals + plural).toLowerCase();

  return spell(capitals) + (plural && "'s");
}

/** Four capitals or more are mostly a word for emphasis ("NEVER"), if they have vowels and no heap of consonants. */
function isReadable(capitals: string): boolean {
  return (
    capitals.length > 3 &&
    /[AEIOUY]/.test(capitals) &&
    !/[^AEIOUY]{4}|^[^AEIOUY]{3}(?<!STR|SCR|SPR|THR|SCH)/.test(capitals)
  );
}
