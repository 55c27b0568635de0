import type { Conventions } from "../conventions";

/** The longest number that is said as one; a longer one is read out, unless commas tell how to say it. */
const LONGEST_NUMBER_IN_DIGITS = 15;
const LONGEST_GROUPED_NUMBER_IN_DIGITS = 36;

const digitNames = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "407" as "four zero seven". */
export function sayDigits(digits: string): string {
  return Array.from(digits, (digit) => digitNames[Number(digit)] ?? digit).join(" ");
}

/** "0199" as "oh one nine nine", as numbers are dictated. */
export function dictateDigits(digits: string): string {
  return Array.from(digits, (digit) => (digit === "0" ? "oh" : sayDigits(digit))).join(" ");
}

/** "1234" as "one thousand two hundred thirty-four"; "007" and what is too long, as digits. */
export function sayCardinal(digits: string, conventions: Conventions, isGrouped = false): string {
  const longest = isGrouped ? LONGEST_GROUPED_NUMBER_IN_DIGITS : LONGEST_NUMBER_IN_DIGITS;
  if (digits.length > longest || /^0\d/.test(digits)) return sayDigits(digits);

  return conventions.toCardinal(digits);
}

/** "21" as "twenty-first"; zero is "zeroth". */
export function sayOrdinal(digits: string, conventions: Conventions): string {
  const value = digits.replace(/^0+(?=\d)/, "");
  if (value === "0") return "zeroth";

  return value.length > LONGEST_GROUPED_NUMBER_IN_DIGITS ? sayDigits(value) : conventions.toOrdinal(value);
}

/** Whether four digits alone are read as a year: 1100 to 2099, as in "fifteen hundred people" too. */
export function isYear(digits: string): boolean {
  return /^(?:1[1-9]|20)\d\d$/.test(digits);
}

/** "1989" as "nineteen eighty-nine", "2005" as "two thousand five", "1905" as "nineteen oh five", "340" as "three forty". */
export function sayYear(year: string, conventions: Conventions): string {
  const { toCardinal } = conventions;
  const rest = year.slice(-2);
  const century = year.slice(0, -2);
  if (century === "" || /^0/.test(year)) return sayCardinal(year, conventions);
  if (/^[1-9]00\d$/.test(year) && (century === "20" || century.endsWith("0"))) return toCardinal(year);
  if (rest === "00") return `${toCardinal(century)} hundred`;
  if (rest.startsWith("0")) return `${toCardinal(century)} oh ${toCardinal(rest.slice(1))}`;

  return `${toCardinal(century)} ${toCardinal(rest)}`;
}

/** "50" as "fifties", "1980" as "nineteen eighties", "300" as "three hundreds". */
export function sayDecade(digits: string, conventions: Conventions): string {
  const words = isYear(digits) ? sayYear(digits, conventions) : sayCardinal(digits, conventions);

  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`;
}

/** "708" as "seven zero eight", "221" as "two twenty one", "1428" as "fourteen twenty eight": a number that names a house or a seat. */
export function sayNumberOfHouse(digits: string, conventions: Conventions): string {
  const { toCardinal } = conventions;
  if (digits.length < 3 || /^0/.test(digits)) return sayCardinal(digits, conventions);
  if (digits.length > 4) return sayDigits(digits);
  if (/^\d{1,2}00$/.test(digits))
    return digits.endsWith("000") ? toCardinal(digits) : `${toCardinal(digits.slice(0, -2))} hundred`;
  if (digits.at(-2) === "0") return sayDigits(digits);

  return `${toCardinal(digits.slice(0, -2))} ${toCardinal(digits.slice(-2))}`;
}

/** "101" as "one oh one", "747" as "seven forty seven", "300" as "three hundred". */
export function sayNumberOfPlace(digits: string, conventions: Conventions): string {
  return digits.endsWith("00") || digits.at(-2) !== "0"
    ? sayNumberOfHouse(digits, conventions)
    : dictateDigits(digits);
}

/** "9453" in "ab9453" digit by digit, "2000" in "t2000" as a number: what stands beside letters. */
export function sayNumberOfSerial(digits: string, conventions: Conventions): string {
  if (/^(?:19|20)\d\d$/.test(digits)) return sayYear(digits, conventions);
  const isNumber = digits.length < 3 || (/^[1-9]\d*00$/.test(digits) && digits.length < 5);

  return isNumber ? sayCardinal(digits, conventions) : sayDigits(digits);
}
