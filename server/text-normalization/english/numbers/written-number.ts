import type { Conventions } from "../conventions";
import { matchAt } from "../position";
import { isYear, sayCardinal, sayDigits, sayYear } from "./number-words";

/** A number as it is written, without its sign. */
export type WrittenNumber = {
  end: number;
  /** Before the point, without what groups them; "" for ".5". */
  digits: string;
  decimals: string | undefined;
  /** Commas, apostrophes or narrow spaces say that it is an amount, and no code or year. */
  isGrouped: boolean;
};

/** Groups by "," as in English and in lakhs, by "'" as in Switzerland, by U+202F (SI), and by "." as on the continent, if twice. */
const integer =
  /\d{1,3}(?:(?:,\d{2,3})*,\d{3}|(?:'\d{3})+|(?:\u202f\d{3})+|(?:\.\d{3}){2,})(?![,.'\u202f]?\d)|\d+/y;
const groupedWithDecimals = /\d{1,3}(?:,\d{2,3})*,\d{3}(?=\.\d)/y;
const decimal = /\.(\d+)/y;

/** The number that stands at `at`, if there is one. */
export function readNumber(text: string, at: number): WrittenNumber | undefined {
  const whole = (matchAt(groupedWithDecimals, text, at) ?? matchAt(integer, text, at))?.[0] ?? "";
  const digits = whole.replaceAll(/\D/g, "");
  const isGrouped = digits.length < whole.length;
  const end = at + whole.length;
  const isContinental = whole.includes(".");
  const decimals = isContinental ? undefined : matchAt(decimal, text, end)?.[1];
  // In "BS.1770" the point begins no decimals.
  if (whole === "" && (decimals === undefined || (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)))))
    return undefined;

  return { end: end + (decimals === undefined ? 0 : decimals.length + 1), digits, decimals, isGrouped };
}

/** "1,234.05" as "one thousand two hundred thirty-four point zero five", ".5" as "point five". */
export function sayNumber({ digits, decimals, isGrouped }: WrittenNumber, conventions: Conventions): string {
  const whole = digits === "" ? "" : sayCardinal(digits, conventions, isGrouped);

  return decimals === undefined ? whole : `${whole} point ${sayDigits(decimals)}`.trim();
}

/** As `sayNumber`, four digits that may be a year as one: "nineteen twenty". */
export function sayNumberOrYear(number: WrittenNumber, conventions: Conventions): string {
  const isPlain = !number.isGrouped && number.decimals === undefined;

  return isPlain && isYear(number.digits)
    ? sayYear(number.digits, conventions)
    : sayNumber(number, conventions);
}
