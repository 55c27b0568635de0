import { toCardinal, toOrdinal } from "n2words/en-US";
import type { SpeechRule } from "./speech-rule";

/** The longest number said as one; any longer is read as digits. Trillions have 15. */
const LONGEST_NUMBER_IN_DIGITS = 15;

/** A number as a pattern's source: "1,234,567", "3.14", ".5". */
export const numberPattern = String.raw`(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;

/** "407" as "four zero seven". */
function sayDigits(digits: string): string {
  return Array.from(digits, (digit) => toCardinal(digit)).join(" ");
}

/** "1,234.05" as "one thousand two hundred thirty-four point zero five". */
export function sayNumber(number: string): string {
  const [integer = "", decimals] = number.replaceAll(",", "").split(".");
  const isRead = integer.length > LONGEST_NUMBER_IN_DIGITS || /^0\d/.test(integer);
  const whole = isRead ? sayDigits(integer) : toCardinal(integer === "" ? "0" : integer);

  return decimals === undefined ? whole : `${whole} point ${sayDigits(decimals)}`;
}

/** "21" as "twenty-first". Expects digits, with or without grouping commas; zero is "zeroth". */
export function sayOrdinal(number: string): string {
  const value = BigInt(number.replaceAll(",", ""));

  return value === 0n ? "zeroth" : toOrdinal(value);
}

/** Whether four digits alone are read as a year: 1100 to 2099, as in "fifteen hundred people" too. */
export function isYear(number: string): boolean {
  return /^(?:1[1-9]|20)\d\d$/.test(number);
}

/** "1989" as "nineteen eighty-nine", "2005" as "two thousand five", "1905" as "nineteen oh five". */
export function sayYear(year: string): string {
  const century = year.slice(0, 2);
  const rest = year.slice(2);
  if (century === "20" && rest < "10") return toCardinal(year);
  if (rest === "00") return `${toCardinal(century)} hundred`;
  if (rest < "10") return `${toCardinal(century)} oh ${toCardinal(rest)}`;

  return `${toCardinal(century)} ${toCardinal(rest)}`;
}

/** Years as years, all else as numbers. */
export function sayNumberOrYear(number: string): string {
  return isYear(number) ? sayYear(number) : sayNumber(number);
}

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

/** "XIV" as 14, up to 99; undefined for what is no numeral in its strict form. */
function parseRomanNumeral(text: string): number | undefined {
  if (text === "" || !strictNumeral.test(text)) return undefined;

  const values = Array.from(text, (letter) => valueByLetter[letter] ?? 0);

  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
