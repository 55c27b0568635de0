import { createBoundedMemo } from "@/server/bounded-memo";

/** CLDR's names of units by the symbols that all languages write (BIPM, SI Brochure; and the few others in use). */
const unitOfSymbol: Readonly<Record<string, string>> = {
  km: "kilometer",
  m: "meter",
  cm: "centimeter",
  mm: "millimeter",
  kg: "kilogram",
  g: "gram",
  l: "liter",
  L: "liter",
  ml: "milliliter",
  mL: "milliliter",
  ha: "hectare",
  h: "hour",
  min: "minute",
  s: "second",
  ms: "millisecond",
  mi: "mile",
  mph: "mile-per-hour",
  "km/h": "kilometer-per-hour",
  "m/s": "meter-per-second",
  "°C": "celsius",
  "°F": "fahrenheit",
  "°": "degree",
  "%": "percent",
  kB: "kilobyte",
  MB: "megabyte",
  GB: "gigabyte",
  TB: "terabyte",
  PB: "petabyte",
};
export const unitSymbols = Object.keys(unitOfSymbol);

const memo = createBoundedMemo<{ before: string; after: string }>({ maxEntries: 2000, maxKeyLength: 80 });

/** The words that a language says before and after a number of units; most stand after it. */
export function unitWords(
  symbol: string,
  amount: number,
  locale: string,
): { before: string; after: string } | undefined {
  const unit = unitOfSymbol[symbol];
  if (unit === undefined) return undefined;

  return memo(JSON.stringify([locale, unit, amount]), () => {
    const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
    const parts = format.formatToParts(amount);
    const number = parts.findIndex(({ type }) => type === "integer");
    const wordsOf = (from: number, to?: number) =>
      parts
        .slice(from, to)
        .map(({ type, value }) => (type === "unit" ? value : ""))
        .join("")
        .trim();

    return { before: wordsOf(0, number), after: wordsOf(number) };
  });
}
