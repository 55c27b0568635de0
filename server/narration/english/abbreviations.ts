import { sayNumber } from "./number-words";
import { emphaticWords, spelledAcronyms, spokenByToken, wordAcronyms } from "./lexicon";
import type { SpeechRule } from "./speech-rule";

const spell = (letters: string) => Array.from(letters).join(" ");

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

const startsName = (text: string) => /^\p{Lu}/u.test(text);

/** Abbreviations whose meaning is told by what stands beside them. */
export const sayAbbreviation: SpeechRule = ({ core, previous, next }) => {
  if (core === "Dr") return startsName(next) || !startsName(previous) ? "doctor" : "drive";
  if (core === "St") return startsName(next) ? "saint" : "street";
  if (/^(?:No|Nos|no)$/.test(core) && /^\d/.test(next)) return "number";
  if (/^(?:p|pp)$/.test(core) && /^\d/.test(next)) return core === "p" ? "page" : "pages";
  if (/^(?:Fig|fig)$/.test(core) && /^\d/.test(next)) return "figure";

  return undefined;
};

/** "e.g.", "Mr.", "24/7", "C++", "&": whole tokens with a way of saying of their own. */
export const sayLexiconEntry: SpeechRule = ({ core }) =>
  spokenByToken.get(core) ?? spokenByToken.get(core.toLowerCase());

/** "#1" and "#tag". */
export const sayHash: SpeechRule = ({ core }) => {
  const [, number, tag] = /^#(?:(\d+)|([\p{L}\d_]+))$/u.exec(core) ?? [];
  if (number !== undefined) return `number ${sayNumber(number)}`;

  return tag === undefined ? undefined : `hashtag ${tag.replaceAll("_", " ")}`;
};

/** Four capitals or more are mostly a word for emphasis ("NEVER"), if they have vowels and no heap of consonants. */
function isReadable(capitals: string): boolean {
  return (
    capitals.length > 3 &&
    /[AEIOUY]/.test(capitals) &&
    !/[^AEIOUY]{4}|^[^AEIOUY]{3}(?<!STR|SCR|SPR|THR|SCH)/.test(capitals)
  );
}
