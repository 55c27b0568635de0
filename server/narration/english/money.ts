import { sayNumber } from "./number-words";

type Currency = { one: string; many: string; cent?: readonly [string, string] };

const cent = ["cent", "cents"] as const;
const dollar = (country: string): Currency => ({
  one: `${country} dollar`,
  many: `${country} dollars`,
  cent,
});

const currencies: Record<string, Currency> = {
  $: { one: "dollar", many: "dollars", cent },
  US$: dollar("U S"),
  USD: dollar("U S"),
  C$: dollar("Canadian"),
  CAD: dollar("Canadian"),
  A$: dollar("Australian"),
  AUD: dollar("Australian"),
  "€": { one: "euro", many: "euros", cent },
  EUR: { one: "euro", many: "euros", cent },
  "£": { one: "pound", many: "pounds", cent: ["penny", "pence"] },
  GBP: { one: "British pound", many: "British pounds", cent: ["penny", "pence"] },
  "¥": { one: "yen", many: "yen" },
  JPY: { one: "yen", many: "yen" },
  CNY: { one: "yuan", many: "yuan" },
  "₹": { one: "rupee", many: "rupees" },
  INR: { one: "rupee", many: "rupees" },
  "₩": { one: "won", many: "won" },
  CHF: { one: "Swiss franc", many: "Swiss francs" },
  "₿": { one: "bitcoin", many: "bitcoin" },
  BTC: { one: "bitcoin", many: "bitcoin" },
  "¢": { one: "cent", many: "cents" },
};

/** The signs that stand before an amount, as a pattern's source. */
export const currencySignPattern = String.raw`(?:US\$|C\$|A\$|[$€£¥₹₩₿])`;

/** "$" or "USD" as "dollars" (or "dollar" if there is one); undefined if it is no currency. */
export function sayCurrency(sign: string, isOne: boolean): string | undefined {
  return isOne ? currencies[sign]?.one : currencies[sign]?.many;
}

/** "3.50" of "$" as "three dollars and fifty cents", "0.99" as "ninety-nine cents"; undefined without such cents. */
export function sayCents(sign: string, amount: string): string | undefined {
  const [, whole, cents] = /^([\d,]*)\.(\d\d)$/.exec(amount) ?? [];
  const names = currencies[sign]?.cent;
  if (whole === undefined || cents === undefined || names === undefined) return undefined;

  const isNothing = /^0*$/.test(whole);
  const wholeWords = `${sayNumber(whole)} ${sayCurrency(sign, whole === "1") ?? ""}`;
  const centWords = `${sayNumber(String(Number(cents)))} ${names[cents === "01" ? 0 : 1]}`;
  if (cents === "00") return wholeWords;

  return isNothing ? centWords : `${wholeWords} and ${centWords}`;
}
