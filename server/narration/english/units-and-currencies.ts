import { sayNumber } from "./number-words";

/** Symbol, as written, to its word for one and for more. */
const unitNames: Record<string, readonly [string, string]> = {
  "%": ["percent", "percent"],
  "‰": ["per mille", "per mille"],
  "°": ["degree", "degrees"],
  "°C": ["degree Celsius", "degrees Celsius"],
  "°F": ["degree Fahrenheit", "degrees Fahrenheit"],
  nm: ["nanometer", "nanometers"],
  µm: ["micrometer", "micrometers"],
  mm: ["millimeter", "millimeters"],
  cm: ["centimeter", "centimeters"],
  m: ["meter", "meters"],
  km: ["kilometer", "kilometers"],
  "m²": ["square meter", "square meters"],
  "km²": ["square kilometer", "square kilometers"],
  "m³": ["cubic meter", "cubic meters"],
  ft: ["foot", "feet"],
  mi: ["mile", "miles"],
  yd: ["yard", "yards"],
  "km/h": ["kilometer per hour", "kilometers per hour"],
  "m/s": ["meter per second", "meters per second"],
  kph: ["kilometer per hour", "kilometers per hour"],
  mph: ["mile per hour", "miles per hour"],
  mpg: ["mile per gallon", "miles per gallon"],
  rpm: ["R P M", "R P M"],
  µg: ["microgram", "micrograms"],
  mg: ["milligram", "milligrams"],
  g: ["gram", "grams"],
  kg: ["kilogram", "kilograms"],
  t: ["ton", "tons"],
  oz: ["ounce", "ounces"],
  lb: ["pound", "pounds"],
  lbs: ["pound", "pounds"],
  ml: ["milliliter", "milliliters"],
  mL: ["milliliter", "milliliters"],
  l: ["liter", "liters"],
  L: ["liter", "liters"],
  µs: ["microsecond", "microseconds"],
  ms: ["millisecond", "milliseconds"],
  s: ["second", "seconds"],
  sec: ["second", "seconds"],
  min: ["minute", "minutes"],
  mins: ["minute", "minutes"],
  h: ["hour", "hours"],
  hr: ["hour", "hours"],
  hrs: ["hour", "hours"],
  yrs: ["year", "years"],
  kB: ["kilobyte", "kilobytes"],
  KB: ["kilobyte", "kilobytes"],
  MB: ["megabyte", "megabytes"],
  GB: ["gigabyte", "gigabytes"],
  TB: ["terabyte", "terabytes"],
  PB: ["petabyte", "petabytes"],
  kbps: ["kilobit per second", "kilobits per second"],
  Mbps: ["megabit per second", "megabits per second"],
  Gbps: ["gigabit per second", "gigabits per second"],
  Hz: ["hertz", "hertz"],
  kHz: ["kilohertz", "kilohertz"],
  MHz: ["megahertz", "megahertz"],
  GHz: ["gigahertz", "gigahertz"],
  V: ["volt", "volts"],
  kV: ["kilovolt", "kilovolts"],
  mAh: ["milliamp hour", "milliamp hours"],
  W: ["watt", "watts"],
  kW: ["kilowatt", "kilowatts"],
  MW: ["megawatt", "megawatts"],
  GW: ["gigawatt", "gigawatts"],
  kWh: ["kilowatt hour", "kilowatt hours"],
  MWh: ["megawatt hour", "megawatt hours"],
  kcal: ["kilocalorie", "kilocalories"],
  dB: ["decibel", "decibels"],
  px: ["pixel", "pixels"],
  fps: ["frame per second", "frames per second"],
  ppm: ["part per million", "parts per million"],
};

/** The two code points of the micro sign, and °C as one character, are the same unit. */
function canonicalSymbol(symbol: string): string {
  return symbol.replace("μ", "µ").replace("℃", "°C").replace("℉", "°F");
}

/** "km" as "kilometers" (or "kilometer" if there is one of them); undefined if it is no unit's symbol. */
export function sayUnit(symbol: string, isOne: boolean): string | undefined {
  return unitNames[canonicalSymbol(symbol)]?.[isOne ? 0 : 1];
}

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
