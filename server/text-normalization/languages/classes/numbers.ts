import type { Reading } from "../../spoken-grammar";
import { isFree, matchAt, type Place, textAfter, wordBefore } from "../place";
import { joinWords, readNumber, sayDigits, sayNumber, sayWhole } from "../written-number";
import { romanValue } from "../roman-value";

const wholeNumber = /\d{1,12}/y;
const rangeMark = /[-–~〜]| [–—] /y;
/** The second end of a range. With a third it is a telephone number or a code. */
const secondEnd = /\d+(?:[.,]\d+)*(?![-–]?\d)/y;
const sliced = /(\d{1,3})\/(\d{1,3})(?![\d/])/y;
const version = /\d+(?:\.\d+){2,}/y;
const raised = /(\d+)(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/y;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const letters = /[IVXLCDM]{1,9}/y;
const vulgarFractions: Readonly<Record<string, [number, number]>> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅛": [1, 8],
};

export function readCardinal({ text, start, table, locale }: Place): Reading | undefined {
  const number = readNumber(text, start, locale);
  if (!number) return undefined;
  const { end } = number;

  return { semioticClass: "cardinal", evidence: 1, end, say: () => [sayNumber(number, { text, table })] };
}

/** "3.º", "2e", "1ª". */
export function readOrdinal({ text, start, table }: Place): Reading | undefined {
  const digits = matchAt(wholeNumber, text, start)?.[0];
  if (digits === undefined || !table.ordinal || digits.startsWith("0")) return undefined;
  const { mark, say } = table.ordinal;
  const written = matchAt(mark, text, start + digits.length)?.[0];
  if (written === undefined) return undefined;

  return {
    semioticClass: "ordinal",
    evidence: 3,
    end: start + digits.length + written.length,
    say: () => [say(digits, written)],
  };
}

/** The first end of "10–20", and the word for its mark; the second end is read by itself. */
export function readRange({ text, start, table, locale }: Place): Reading | undefined {
  const first = readNumber(text, start, locale);
  const mark = first && matchAt(rangeMark, text, first.end)?.[0];
  if (!first || mark === undefined) return undefined;
  const end = first.end + mark.length;
  if (!matchAt(secondEnd, text, end)) return undefined;
  // What follows the second end belongs to both.
  const after = textAfter(text, end).replace(/^[\d.,]+/, "");
  const words = sayNumber(first, { text, table }, after);

  return {
    semioticClass: "range",
    evidence: 3,
    end,
    say: () => (mark.length > 1 ? [words, table.range] : [joinWords(table, words, table.range)]),
  };
}

/** "3/4", "½"; a fraction without a name is read as two numbers. */
export function readFraction({ text, start, table }: Place): Reading | undefined {
  const vulgar = vulgarFractions[text.charAt(start)];
  const match = matchAt(sliced, text, start);
  const [numerator, denominator] = vulgar ?? [Number(match?.[1]), Number(match?.[2])];
  const named = table.fractions?.[`${numerator}/${denominator}`];
  const isFraction = numerator > 0 && denominator > 1;
  const words = named ?? (isFraction ? table.sayFraction?.(numerator, denominator) : undefined);
  if (words === undefined) return undefined;
  const end = start + (vulgar ? 1 : (match?.[0].length ?? 0));

  return { semioticClass: "fraction", evidence: 3, end, say: () => [words] };
}

/** "2.0.1". */
export function readVersion({ text, start, table }: Place): Reading | undefined {
  const written = matchAt(version, text, start)?.[0];
  if (written === undefined) return undefined;
  const parts = written.split(".").map((part) => sayWhole(part, table));

  return {
    semioticClass: "serial",
    evidence: 2,
    end: start + written.length,
    say: () => [parts.flatMap((part, index) => (index === 0 ? [part] : [table.dot, part])).join(" ")],
  };
}

/** "10⁶". */
export function readPower({ text, start, table }: Place): Reading | undefined {
  const [written = "", base = "", exponent = ""] = matchAt(raised, text, start) ?? [];
  if (written === "") return undefined;
  const digits = Array.from(exponent.replace("⁻", ""), (sign) => superscripts.indexOf(sign)).join("");
  const isNegative = exponent.startsWith("⁻");
  const said = joinWords(table, isNegative ? table.minus : "", sayWhole(digits, table));

  return {
    semioticClass: "formula",
    evidence: 3,
    end: start + written.length,
    say: () => [table.power(sayWhole(base, table), said)],
  };
}

/** Whatever digits are left: "3.4.5,6", "0031". */
export function readDigits({ text, start, table }: Place): Reading | undefined {
  const written = matchAt(wholeNumber, text, start)?.[0];
  if (written === undefined) return undefined;

  return {
    semioticClass: "cardinal",
    evidence: 1,
    end: start + written.length,
    say: () => [written.length > 4 ? sayDigits(written, table) : sayWhole(written, table)],
  };
}

/** "siglo XX", "Louis XIV". */
export function readRoman({ text, start, table }: Place): Reading | undefined {
  const written = matchAt(letters, text, start)?.[0];
  const value = written === undefined ? undefined : romanValue(written);
  if (written === undefined || value === undefined || !isFree(text, start)) return undefined;
  const end = start + written.length;
  const suffix = /^(?:er|re|[eºª]|ème)(?![\p{L}\p{M}])/u.exec(text.slice(end, end + 5))?.[0] ?? "";
  if (suffix === "" && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(end))) return undefined;
  const before = wordBefore(text, start);
  const after = textAfter(text, end);
  const words = table.roman?.({ value, wordBefore: before, after });
  if (words === undefined) return undefined;

  return { semioticClass: "roman", evidence: 3, end: end + suffix.length, say: () => [words] };
}
