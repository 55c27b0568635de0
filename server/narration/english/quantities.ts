import { isYear, numberPattern, sayNumber, sayNumberOrYear, sayOrdinal } from "./number-words";
import type { SpeechRule } from "./speech-rule";
import { currencySignPattern, sayCents, sayCurrency, sayUnit } from "./units-and-currencies";

const signWords: Record<string, string> = {
  "-": "minus",
  "−": "minus",
  "+": "plus",
  "±": "plus or minus",
  "~": "about",
  "≈": "about",
  "<": "less than",
  ">": "more than",
  "≤": "at most",
  "≥": "at least",
};

/** Letters behind a number; capitals and small letters differ where "m" is meters and "M" is millions. */
const scaleWords: Record<string, string> = {
  k: "thousand",
  K: "thousand",
  M: "million",
  mn: "million",
  B: "billion",
  bn: "billion",
  T: "trillion",
  tn: "trillion",
};

const scaleWord = /^(?:hundred|thousand|million|billion|trillion)s?$/i;

const quantity = new RegExp(
  String.raw`^(?<signs>[-−+±~≈<>≤≥]*)(?<currency>${currencySignPattern})?(?<from>${numberPattern})` +
    String.raw`(?:[-–](?:${currencySignPattern})?(?<to>${numberPattern}))?` +
    String.raw`(?<scale>(?:k|K|M|mn|B|bn|T|tn)(?!\p{L}))?(?<unit>[^\d/+]*(?:/[hs])?)?(?<more>\+)?(?:/(?<per>\p{L}+))?$`,
  "u",
);
const bareNumber = new RegExp(`^[-−+]?(?:${numberPattern}[-–])?${numberPattern}$`);
const moneyAmount = new RegExp(`^[-−+~<>]*${currencySignPattern}${numberPattern}$`);

/** "$3.5M", "10–20%", "-3°C", "5km", "50k+", "$5/month", "3-8", "~100": signs, amount, scale and what is counted. */
export const sayQuantity: SpeechRule = ({ core, next }) => {
  const { signs = "", currency, from, to, scale, unit = "", more, per } = quantity.exec(core)?.groups ?? {};
  if (from === undefined) return undefined;

  const isOne = from === "1" && to === undefined && scale === undefined;
  const counted = sayUnit(unit, isOne) ?? sayCurrency(currency ?? unit, isOne);
  if (unit !== "" && (currency !== undefined || counted === undefined)) return undefined;

  // "$3.5 million": the currency is said behind the next token's word.
  const isNamedLater = currency !== undefined && scaleWord.test(next);
  const cents =
    currency !== undefined && to === undefined && !scale && !isNamedLater && sayCents(currency, from);
  const isPlain = currency === undefined && unit === "" && scale === undefined && !isCounted(next);
  const say = isPlain ? sayNumberOrYear : sayNumber;
  const amount = to === undefined ? say(from) : `${say(from)} to ${say(to)}`;

  return [
    ...Array.from(signs, (sign) => signWords[sign]),
    cents || [amount, scale && scaleWords[scale], !isNamedLater && counted].filter(Boolean).join(" "),
    more && "plus",
    per && `per ${sayUnit(per, true) ?? per}`,
  ]
    .filter(Boolean)
    .join(" ");
};

/** A unit, currency or scale that stands apart from its number: "5 km", "20 USD", "$3.5 million". */
export const sayCounted: SpeechRule = ({ core, previous }) => {
  if (scaleWord.test(core) && moneyAmount.test(previous)) {
    const [sign = ""] = new RegExp(currencySignPattern).exec(previous) ?? [];

    return `${core.toLowerCase()} ${sayCurrency(sign, false) ?? ""}`;
  }

  if (!bareNumber.test(previous)) return undefined;

  return sayUnit(core, previous === "1") ?? sayCurrency(core, previous === "1");
};

/** Whether `next` tells that the number before it counts something and is no year. */
function isCounted(next: string): boolean {
  return scaleWord.test(next) || sayUnit(next, false) !== undefined || sayCurrency(next, false) !== undefined;
}

/** "1980s", "'90s", "1900s": decades and centuries. */
export const sayDecade: SpeechRule = ({ core }) => {
  const [, digits] = /^['’]?((?:1[1-9]|20)?\d0)['’]?s$/.exec(core) ?? [];
  if (digits === undefined || digits === "10" || digits === "00") return undefined;

  const words = isYear(digits) ? sayNumberOrYear(digits) : sayNumber(digits);

  return words.endsWith("y") ? words.replace(/y$/, "ies") : `${words}s`;
};

/** "1/2", "3/4", "2/3", and "½" or "3½"; only what is smaller than one, as "24/7" and "9/11" are none. */
export const sayFraction: SpeechRule = ({ core }) => {
  // Unicode takes "½" apart to 1, FRACTION SLASH and 2, which glues it to a number before it.
  const spaced = core
    .replace(/(\d)([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/u, "$1 $2")
    .normalize("NFKD")
    .replace("⁄", "/");
  const [, whole, top, bottom] = /^(?:(\d+) )?(\d{1,2})\/(\d{1,2})$/.exec(spaced) ?? [];
  if (top === undefined || bottom === undefined || Number(top) >= Number(bottom) || top === "0")
    return undefined;
  if (bottom === "10" && core.includes("/")) return `${sayNumber(top)} out of ten`;

  const isOne = top === "1";
  const part = bottom === "2" ? "half" : bottom === "4" ? "quarter" : sayOrdinal(bottom);
  const words = `${whole !== undefined && isOne ? "a" : sayNumber(top)} ${isOne ? part : `${part}s`}`;

  return whole === undefined ? words : `${sayNumber(whole)} and ${words}`;
};
