import type { Reading } from "../../spoken-grammar";
import type { LanguageTable } from "../language-table";
import { anyOf, isBoundary, joinParts, matchAt, type Place } from "../place";
import { unitSymbols, unitWords } from "../units";
import { joinWords, readNumber, sayNumber, sayWhole, type WrittenNumber } from "../written-number";

const spaces = /\s*/y;
const powers: Readonly<Record<string, "square" | "cubic">> = { "²": "square", "³": "cubic" };

/** "10 km", "50 %", "3 m²". */
export function readMeasure({ text, start, table, locale }: Place): Reading | undefined {
  const number = readNumber(text, start, locale);
  if (!number) return undefined;
  const gap = matchAt(spaces, text, number.end)?.[0] ?? "";
  const from = number.end + gap.length;
  const symbol = matchAt(symbolsOf(table), text, from)?.[0];
  if (symbol === undefined) return undefined;
  const power = powers[text.charAt(from + symbol.length)];
  const end = from + symbol.length + (power ? 1 : 0);
  if (!isBoundary(text, end)) return undefined;

  return {
    semioticClass: "measure",
    evidence: 3,
    end,
    say: () => {
      const amount = amountOf(number);
      const { before, after } = unitOf(symbol, amount, { table, locale });
      const unit = power ? withPower(after, amount, table[power]) : after;
      const words = sayNumber(number, { text, table }, unit === "" ? "" : ` ${unit}`);
      const written = text.slice(start, number.end);

      return joinParts(
        { written, words: joinWords(table, before, words) },
        { isApart: gap !== "", words: unit },
      );
    },
  };
}

/** "$3.50", "€ 5 million". */
export function readMoneyBefore(place: Place): Reading | undefined {
  const { text, start, table, locale } = place;
  const symbol = matchAt(currencySymbolsOf(table), text, start)?.[0];
  if (symbol === undefined) return undefined;
  const gap = matchAt(spaces, text, start + symbol.length)?.[0] ?? "";
  const number = readNumber(text, start + symbol.length + gap.length, locale);
  if (!number || number.isNegative) return undefined;
  const magnitude = matchAt(table.magnitude, text, number.end)?.[0] ?? "";

  return {
    semioticClass: "money",
    evidence: 3,
    end: number.end + magnitude.length,
    say: () => {
      const { amount, currency } = sayMoney(number, symbol, magnitude, place);
      const opening = gap === "" ? [] : [""];
      if (magnitude === "") return [...opening, joinWords(table, amount, currency)];
      const scale = joinWords(table, ...scaledCurrency(magnitude, currency, table));

      return [
        ...opening,
        ...joinParts(
          { written: text.slice(number.end - 1, number.end), words: amount },
          { isApart: /^\s/.test(magnitude), words: scale },
        ),
      ];
    },
  };
}

/** "3,50 €", "5 millions $". */
export function readMoneyBehind(place: Place): Reading | undefined {
  const { text, start, table, locale } = place;
  const number = readNumber(text, start, locale);
  if (!number) return undefined;
  const magnitude = matchAt(table.magnitude, text, number.end)?.[0] ?? "";
  const magnitudeEnd = number.end + magnitude.length;
  const gap = matchAt(spaces, text, magnitudeEnd)?.[0] ?? "";
  const symbol = matchAt(currencySymbolsOf(table), text, magnitudeEnd + gap.length)?.[0];
  if (symbol === undefined) return undefined;
  const end = magnitudeEnd + gap.length + symbol.length;
  // "3 $5": the sign belongs to what follows.
  if (/\d/.test(text.charAt(end))) return undefined;

  return {
    semioticClass: "money",
    evidence: 3,
    end,
    say: () => {
      const { amount, currency } = sayMoney(number, symbol, magnitude, place);
      const scaled = joinParts(
        { written: text.slice(start, number.end), words: amount },
        ...(magnitude === ""
          ? []
          : [{ isApart: /^\s/.test(magnitude), words: scaledCurrency(magnitude, currency, table)[0] }]),
      );
      const [, last] = scaledCurrency(magnitude, currency, table);
      if (gap !== "") return [...scaled, last];

      return [...scaled.slice(0, -1), joinWords(table, scaled.at(-1) ?? "", last)];
    },
  };
}

/** "millions" and "of dollars"; where the text itself has the "of", it stays with the first. */
function scaledCurrency(
  magnitude: string,
  currency: string,
  { linkCurrency = (name) => name, isSpaceless }: LanguageTable,
): [scale: string, currency: string] {
  const [scale = "", ...written] = isSpaceless ? [magnitude] : magnitude.trim().split(/ (?=d)/);

  return [
    scale,
    scale === "" || written.length > 0 ? [...written, currency].join(" ") : linkCurrency(currency),
  ];
}

function sayMoney(
  number: WrittenNumber,
  symbol: string,
  magnitude: string,
  { table, text }: Place,
): { amount: string; currency: string } {
  const [one, many] = table.currencies[symbol] ?? ["", ""];
  const say = (digits: string) => sayWhole(String(Number(digits)), table);
  const hasCents = magnitude === "" && number.fraction.length === 2;
  const cents = hasCents ? table.cents?.(symbol, number.fraction, say) : undefined;
  const whole = cents === undefined ? number : { ...number, fraction: "" };
  const isOne = whole.whole === "1" && whole.fraction === "" && magnitude === "";
  const name = isOne ? one : many;
  const after = magnitude === "" ? ` ${name}` : magnitude;

  return {
    amount: sayNumber(whole, { text, table }, after),
    currency: joinWords(table, name, cents ?? ""),
  };
}

function unitOf(symbol: string, amount: number, { table, locale }: Pick<Place, "table" | "locale">) {
  if (symbol === "%" && table.percent) return { before: table.percent[0], after: table.percent[1] };
  const own = table.units[symbol];
  if (own) return { before: "", after: own[Math.abs(amount) === 1 ? 0 : 1] };

  return unitWords(symbol, amount, locale) ?? { before: "", after: symbol };
}

function withPower(unit: string, amount: number, power: LanguageTable["square"]): string {
  const word = power.words[Math.abs(amount) === 1 ? 0 : 1];
  if (power.isBefore) return word + unit;

  return `${unit} ${word}`;
}

function amountOf({ whole, fraction, isNegative }: WrittenNumber): number {
  return Number(`${isNegative ? "-" : ""}${whole}.${fraction || "0"}`);
}

const symbolPatterns = new Map<LanguageTable, RegExp>();
const currencyPatterns = new Map<LanguageTable, RegExp>();

function symbolsOf(table: LanguageTable): RegExp {
  const known = symbolPatterns.get(table) ?? anyOf([...unitSymbols, ...Object.keys(table.units)]);
  symbolPatterns.set(table, known);

  return known;
}

function currencySymbolsOf(table: LanguageTable): RegExp {
  const known = currencyPatterns.get(table) ?? anyOf(Object.keys(table.currencies));
  currencyPatterns.set(table, known);

  return known;
}
