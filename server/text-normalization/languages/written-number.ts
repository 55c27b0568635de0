import { createBoundedMemo } from "@/server/bounded-memo";
import type { LanguageTable } from "./language-table";
import { isFree, matchAt, type Place, textAfter } from "./place";

export type WrittenNumber = {
  end: number;
  whole: string;
  fraction: string;
  isNegative: boolean;
  isGrouped: boolean;
};

/** Longer numbers are said digit by digit. */
const mostDigits = 15;

type Patterns = { grouped: RegExp; decimals: RegExp };
const memo = createBoundedMemo<Patterns>({ maxEntries: 50, maxKeyLength: 50 });
const digits = /\d+/y;
/** "1.2.3" is a version, and "3.4.2025" a date. */
const goesOn = /[.,]\d/y;

/** The number that begins at an offset, with the marks of the locale; undefined where there is none. */
export function readNumber(text: string, start: number, locale: string): WrittenNumber | undefined {
  const isNegative = text.charAt(start) === "-" && isFree(text, start);
  const from = isNegative ? start + 1 : start;
  const { grouped, decimals } = patternsOf(locale);
  const group = matchAt(grouped, text, from);
  const match = group ?? matchAt(digits, text, from);
  if (!match) return undefined;

  const wholeEnd = from + match[0].length;
  const point = matchAt(decimals, text, wholeEnd);
  const end = wholeEnd + (point?.[0].length ?? 0);
  if (matchAt(goesOn, text, end)) return undefined;

  return {
    end,
    whole: match[0].replaceAll(/\D/g, ""),
    fraction: point?.[0].slice(1) ?? "",
    isNegative,
    isGrouped: group !== undefined,
  };
}

function patternsOf(locale: string): Patterns {
  return memo(locale, () => {
    const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(12_345.5);
    const isComma = parts.find(({ type }) => type === "decimal")?.value === ",";

    return isComma
      ? {
          grouped: /\d{1,3}([. '])\d{3}(?:\1\d{3})*(?!\d)/y,
          // A point that separates no thousands is a decimal mark, too.
          decimals: /,\d+|\.(?:\d{1,2}|\d{4,})(?!\d)/y,
        }
      : { grouped: /\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)/y, decimals: /\.\d+/y };
  });
}

/** The words of a number, as the text around it wants them. */
export function sayNumber(
  { whole, fraction, isNegative, isGrouped, end }: WrittenNumber,
  { table, text }: Pick<Place, "table" | "text">,
  after = textAfter(text, end),
): string {
  const words = sayWhole(whole, table);
  const said =
    fraction === ""
      ? (table.inContext?.(words, { digits: whole, isGrouped, after }) ?? words)
      : joinWords(table, words, table.decimalMark, sayFraction(fraction, table));

  return isNegative ? joinWords(table, table.minus, said) : said;
}

/** The words of a whole number by itself. */
export function sayWhole(whole: string, table: LanguageTable): string {
  const isCode = (whole.length > 1 && whole.startsWith("0")) || whole.length > mostDigits;

  return isCode ? sayDigits(whole, table) : table.cardinal(whole);
}

export function sayDigits(written: string, table: LanguageTable): string {
  return joinWords(table, ...Array.from(written, (digit) => table.cardinal(digit)));
}

function sayFraction(fraction: string, table: LanguageTable): string {
  if (!table.saysDecimalsAsNumber || fraction.length > 2) return sayDigits(fraction, table);

  return fraction.startsWith("0") ? sayDigits(fraction, table) : table.cardinal(fraction);
}

/** Joins words as the language writes them: with spaces or without. */
export function joinWords({ isSpaceless = false }: LanguageTable, ...words: string[]): string {
  return words.filter((word) => word !== "").join(isSpaceless ? "" : " ");
}
