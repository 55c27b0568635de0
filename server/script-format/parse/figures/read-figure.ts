import type { Figure } from "@/remotion/timeline/schema";
import { createBoundedMemo } from "@/server/bounded-memo";

export type ReadFigure = { figure: Figure; rest: string; length: number };

const magnitudes =
  "hundred|thousand|million|billion|trillion|mil millones|mil|millón|millones|billón|billones|mille|millions|milliards?|" +
  "mila|milione|milioni|miliardo|miliardi|milhão|milhões|bilhão|bilhões|trilhões|हज़ार|लाख|करोड़|अरब";
// "1st", "1990s": the letters turn the number into another word; they are not a unit.
// Up to two letters of Han or kana are a counter ("3つ", "5億個"); more are a word.
const unit = String.raw`(?:\s?[%‰]|×|°(?:[CF]\b)?|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3})(?!(?:st|nd|rd|th|s)\b)\p{L}{1,3}(?![\p{L}\p{N}]))?`;
export const MAX_DECIMALS = 6;
/** A JavaScript number holds any decimal number of so many digits exactly. */
export const MAX_DIGITS = 15;
/** Built once per language, because every word of a script is tried as the start of a figure. */
const patterns = createBoundedMemo<RegExp>({ maxEntries: 50, maxKeyLength: 50 });

/**
 * The figure that `text` starts with: "$3.5 million a year" is prefix "$", value 3.5, suffix " million", rest
 * "a year" and the length of the figure in characters. Null where a number is a decade ("1990s"), a range, a date or
 * part of a word, and where it has too many digits. Separators are those of `language`.
 */
export function readFigure(text: string, language: string): ReadFigure | null {
  const match = patterns(language, () => buildPattern(separatorsOf(language))).exec(text);

  if (match === null) return null;

  const [
    whole,
    sign = "",
    minus = "",
    currency = "",
    integer = "",
    fraction = "",
    unitText = "",
    magnitude = "",
  ] = match;
  const digits = integer.replace(/\D/g, "");
  if (fraction.length > MAX_DECIMALS || digits.length + fraction.length > MAX_DIGITS) return null;

  const value = Number(`${digits}.${fraction}`) * (minus === "" ? 1 : -1);
  const figure = { value, prefix: sign + currency, suffix: unitText + magnitude, decimals: fraction.length };

  return { figure, rest: text.slice(whole.length).trim(), length: whole.length };
}

function buildPattern({ group, decimal }: { group: string; decimal: string }): RegExp {
  // Groups of two before the last of three are lakhs and crores: 1,00,000.
  const digits = String.raw`\d{1,3}(?:[${group}]\d{2,3})*[${group}]\d{3}|\d+`;

  return new RegExp(
    String.raw`^([~≈<>+]?)([-−]?)(\p{Sc}?)(${digits})(?:[${decimal}](\d+))?(${unit})(?=$|\s|[.!?…,;:](?:\s|$))(\s(?:${magnitudes})(?![\p{L}\p{M}]))?`,
    "iu",
  );
}

/** Whether the first word is just four digits: a year, which must not count up. "1997", but not "1,997" or "1997km". */
export function isYear(text: string): boolean {
  return /^\d{4}(?=$|[\s.!?,;:])/.test(text.trim());
}

/** "," and "." in English, "." and "," in German, as characters of a pattern's class. */
function separatorsOf(language: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(language, {
    numberingSystem: "latn",
    useGrouping: "always",
  }).formatToParts(12345.6);
  const find = (type: string, fallback: string) =>
    parts.find((part) => part.type === type)?.value ?? fallback;
  const toClass = (separator: string) => (/\s/.test(separator) ? "\\s" : separator);

  return { group: toClass(find("group", ",")), decimal: toClass(find("decimal", ".")) };
}
