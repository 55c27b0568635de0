import { toCardinal, toOrdinal } from "n2words/en-US";

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
