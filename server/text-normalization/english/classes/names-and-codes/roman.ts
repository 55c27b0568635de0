import { notRoman, spelledAcronyms, wordAcronyms } from "../../data/acronyms";
import { countedNames, rulers, rulerTitles } from "../../data/names";
import { sayYear } from "../../numbers/number-words";
import { chunkBefore, matchAt, wordAfter, wordsBefore, type ClassGrammar } from "../../position";

const numeral =
  /([IVXLCDM]{1,15})(th|st|nd|rd)?(?![\p{L}\p{N}.]|-\p{L}|'(?!s(?!\p{L})))|([IVXLCDM]{1,15})(?=\.(?:\s|$)|-)/uy;
/** Only behind what is counted: "Scene iv". */
const smallNumeral = /[ivx]{1,6}(?![\p{L}\p{N}'-])/uy;
const strict = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const valueByLetter: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** "Chapter IV", "Louis XIV", "XIX century", "Final Fantasy VII", "MCMXCIX"; "vitamin C", "Sam and I" and "CD" are none. */
export const readRoman: ClassGrammar = ({ text, start, conventions, isShouted }) => {
  const small = matchAt(smallNumeral, text, start)?.[0];
  const [whole, letters, suffix, lettersBeforePoint] = matchAt(numeral, text, start) ?? [];
  const written = letters ?? lettersBeforePoint ?? small?.toUpperCase();
  const value = written === undefined ? undefined : parseRomanNumeral(written);
  if (written === undefined || value === undefined || /^[CDLM]$/.test(written)) return undefined;
  const end = start + (whole ?? written).length;
  const [previous, beforePrevious] = wordsBefore(text, start);
  const say = (words: string, evidence: 2 | 3 = 3) =>
    ({ semioticClass: "roman", evidence, end, say: () => [words] }) as const;
  const digits = String(value);

  if (countedNames.has(previous.toLowerCase()) && text.charAt(start - 1) === " ")
    return say(conventions.toCardinal(digits));
  if (small !== undefined) return undefined;
  if (suffix !== undefined) return written.length > 1 ? say(conventions.toOrdinal(digits)) : undefined;
  if (
    /^(?:centur(?:y|ies)|dynasty|legion|olympiad)$/i.test(wordAfter(text, end)) &&
    written.length > 0 &&
    written !== "I"
  ) {
    return say(conventions.toOrdinal(digits));
  }
  const isRuler =
    rulers.has(previous) ||
    (rulerTitles.has(beforePrevious.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(previous));
  const isBehindTitle = rulerTitles.has(beforePrevious.toLowerCase());
  // "Charles V. Smith" has an initial, and "met Charles V." a number.
  const isInitial = written.length === 1 && text.charAt(end) === "." && end + 1 < text.trimEnd().length;
  const isAtEnd = !/^ \p{L}/u.test(text.slice(end, end + 2));
  if (isRuler && !isInitial && (value > 1 || isBehindTitle || isAtEnd))
    return say(`the ${conventions.toOrdinal(digits)}`);

  if (
    isShouted ||
    written.length < 2 ||
    notRoman.has(written) ||
    wordAcronyms.has(written) ||
    spelledAcronyms.has(written)
  )
    return undefined;
  if (value >= 1000 && written.length > 3) return say(sayYear(digits, conventions));
  const isBehindName = /^\p{Lu}[\p{Ll}\p{Lu}]+$/u.test(chunkBefore(text, start)) && value < 50;

  return isBehindName ? say(conventions.toCardinal(digits), 2) : undefined;
};

/** "XIV" as 14; undefined for what is no numeral in its strict form. */
function parseRomanNumeral(text: string): number | undefined {
  if (text === "" || !strict.test(text)) return undefined;
  const values = Array.from(text, (letter) => valueByLetter[letter] ?? 0);

  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
