import { sayNumber, sayOrdinal } from "./number-words";
import type { SpeechRule } from "./speech-rule";

const countedNames = new Set(
  "War Chapter Part Act Volume Book Phase Type Class Bowl Stage Scene Title Article Section Level Mark Rocky Apollo".split(
    " ",
  ),
);
const rulers = new Set(
  (
    "Louis Henry Edward George Elizabeth Charles James William Richard Philip Napoleon Paul Pius Benedict Francis " +
    "Nicholas Alexander Catherine Peter Ramesses Ptolemy Gregory Innocent Frederick Ferdinand Leo Friedrich Wilhelm"
  ).split(" "),
);

const valueByLetter: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const strictNumeral = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** "XIV" as 14, up to 99; undefined for what is no numeral in its strict form. */
function parseRomanNumeral(text: string): number | undefined {
  if (text === "" || !strictNumeral.test(text)) return undefined;

  const values = Array.from(text, (letter) => valueByLetter[letter] ?? 0);

  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/**
 * "World War II" and "Louis XIV". Only behind names that are counted so, as "vitamin C" and "I" are no numbers;
 * a ruler's "I" is left alone too ("what Charles I met …").
 */
export const sayRomanNumeral: SpeechRule = ({ core, previous }) => {
  const value = parseRomanNumeral(core);
  if (value === undefined) return undefined;
  if (countedNames.has(previous)) return sayNumber(String(value));

  return rulers.has(previous) && value > 1 ? `the ${sayOrdinal(String(value))}` : undefined;
};
