import { currencyCodes, currencyOnlyBefore, currencySigns, type Currency } from "../../data/currencies";
import type { Conventions } from "../../conventions";
import { readAmount, saySigns, type Amount } from "../../numbers/amount";
import {
  endsWithPlus,
  readMagnitudeLetter,
  readMagnitudeWord,
  type Magnitude,
} from "../../numbers/magnitude";
import { sayCardinal } from "../../numbers/number-words";
import { sayNumber } from "../../numbers/written-number";
import { readPer } from "../../numbers/unit";
import { isFree, matchAt, withWord, type ClassGrammar, type Position } from "../../position";
import { trimEndOf } from "@/server/trim-end-of";
import type { Reading } from "../../../spoken-grammar";

const leadingSigns = /[-–+±~≈<>≤≥]{1,2}(?=[^\s\d])/y;
const codeBefore =
  /(USD|CAD|AUD|NZD|EUR|GBP|JPY|CNY|INR|CHF|SEK|NOK|DKK|MXN|BRL|ZAR|RMB|Rs|Rp)\.?( ?)(?=\d)/y;
const codeBehind = /( ?)([A-Z]{3}|Rs|kr|zł|Kč|Ft)(?![\p{L}\p{N}])/uy;
const rangeMark = /[-–]/y;

type Found = { currency: Currency; end: number };
type Sum = { amount: Amount; magnitude: Magnitude | undefined; end: number; sign: string };

/** "$3.5M", "£1–2m", "-$5", "Rs. 500", "$20/mo": the currency before its amount. */
export const readMoney: ClassGrammar = (position) => {
  const { text, start } = position;
  const sign = isFree(text, start) ? (matchAt(leadingSigns, text, start)?.[0] ?? "") : "";
  const found = readSign(text, start + sign.length) ?? readCode(text, start + sign.length);
  if (found === undefined) return undefined;
  const space = text.charAt(found.end) === " " && /\d/.test(text.charAt(found.end + 1)) ? 1 : 0;
  const isApart = space === 1 || text.charAt(found.end - 1) === " ";
  const sum = readSum(text, found.end + space, sign);
  if (sum === undefined) return undefined;
  const second = readSecond(text, sum.end);
  const last = second?.sum ?? sum;
  const isHyphenated = last.magnitude?.isHyphenated === true;

  return finish(position, last.end, (conventions) => {
    const words = second
      ? sayRange({
          first: sum,
          second: second.sum,
          namesBoth: second.isNamed,
          currency: found.currency,
          conventions,
        })
      : saySum(
          sum,
          isHyphenated ? { ...found.currency, many: found.currency.one } : found.currency,
          conventions,
        );

    // The sign stands apart: the amount is said for it, and what it counts for the amount.
    return isApart && words.length === 1 ? splitLast(words[0] ?? "") : words;
  });
};

/** "5€", "20 USD", "500 kr", "5 ¢/kWh": the currency behind its amount. */
export const readMoneyBehind: ClassGrammar = (position) => {
  const { text, start } = position;
  const sum = readSum(text, start, "", true);
  if (sum === undefined) return undefined;
  const space = text.charAt(sum.end) === " " ? 1 : 0;
  const sign = readSign(text, sum.end + space);
  const [whole = "", mark, code = ""] = matchAt(codeBehind, text, sum.end) ?? [];
  const currency = sign?.currency ?? (currencyOnlyBefore.has(code) ? undefined : currencyCodes.get(code));
  const end = sign?.end ?? sum.end + whole.length;
  // In "5 $10 notes" the sign belongs to what follows.
  if (currency === undefined || (sign && /[\d.]/.test(text.charAt(end)))) return undefined;
  const isApart = sign ? space === 1 : mark === " ";

  return finish(position, end, (conventions) => {
    const amount = withMagnitude(sum.amount.say(conventions), sum.magnitude);

    return withWord(amount, isOne(sum) ? currency.one : currency.many, isApart);
  });
};

function finish(
  { text, conventions }: Position,
  sumEnd: number,
  say: (conventions: Conventions) => string[],
): Reading {
  const plus = endsWithPlus(text, sumEnd) ? 1 : 0;
  const per = readPer(text, sumEnd + plus);
  const tail = [plus === 1 ? "plus" : "", per?.words ?? ""].filter((words) => words !== "");

  return {
    semioticClass: "money",
    evidence: 3,
    end: per?.end ?? sumEnd + plus,
    say: () => tail.reduce((parts, words) => withWord(parts, words, false), say(conventions)),
  };
}

/** The longest sign at `at`: "US$" before "$". */
function readSign(text: string, at: number): Found | undefined {
  for (const length of [3, 2, 1]) {
    const currency = currencySigns.get(text.slice(at, at + length));
    if (currency) return { currency, end: at + length };
  }

  return undefined;
}

function readCode(text: string, at: number): Found | undefined {
  const [whole, code = ""] = matchAt(codeBefore, text, at) ?? [];
  const currency = currencyCodes.get(code);

  return whole === undefined || currency === undefined ? undefined : { currency, end: at + whole.length };
}

function readSum(text: string, at: number, signBefore: string, isBefore = false): Sum | undefined {
  const inner = signBefore === "" ? (matchAt(/[-–](?=[\d.])/y, text, at)?.[0] ?? "") : "";
  const amount = readAmount(text, isBefore ? at : at + inner.length);
  if (amount === undefined) return undefined;
  const magnitude =
    readMagnitudeWord(text, amount.end) ??
    (isBefore && text.charAt(amount.end) === " " ? undefined : readMagnitudeLetter(text, amount.end));

  return { amount, magnitude, end: magnitude?.end ?? amount.end, sign: signBefore + (isBefore ? "" : inner) };
}

function readSecond(text: string, at: number): { sum: Sum; isNamed: boolean } | undefined {
  if (matchAt(rangeMark, text, at) === undefined) return undefined;
  const sign = readSign(text, at + 1);
  const sum = readSum(text, sign?.end ?? at + 1, "-");

  return sum && { sum: { ...sum, sign: "" }, isNamed: sign !== undefined };
}

function isOne({ amount, magnitude }: Sum): boolean {
  return amount.isOne && magnitude === undefined;
}

function withMagnitude(parts: string[], magnitude: Magnitude | undefined): string[] {
  return magnitude ? withWord(parts, magnitude.word, magnitude.isApart) : parts;
}

function sayRange({
  first,
  second,
  namesBoth,
  currency,
  conventions,
}: {
  first: Sum;
  second: Sum;
  namesBoth: boolean;
  currency: Currency;
  conventions: Conventions;
}): string[] {
  // In "$5–$10M" both are millions.
  const isNamedTwice = first.magnitude !== undefined || (namesBoth && second.magnitude === undefined);
  const from = isNamedTwice
    ? saySum(first, currency, conventions)
    : withMagnitude(first.amount.say(conventions), first.magnitude);
  const [to = "", ...others] = saySum(second, currency, conventions);

  return [...withWord(from, `to ${to}`, false), ...others];
}

/** "20.50" of "$" as "twenty dollars and fifty cents", "0.01" as "one cent", "3.5 million" with its currency behind. */
function saySum(sum: Sum, currency: Currency, conventions: Conventions): string[] {
  const { amount, magnitude } = sum;
  const coins = magnitude ? undefined : sayCoins(amount, currency, conventions);
  const name = isOne(sum) ? currency.one : currency.many;
  const words =
    coins === undefined ? withWord(withMagnitude(amount.say(conventions), magnitude), name, false) : [coins];
  const [first = "", ...others] = words;

  return [`${saySigns(sum.sign)} ${first}`.trim(), ...others];
}

function sayCoins(
  { number, hasFraction }: Amount,
  currency: Currency,
  conventions: Conventions,
): string | undefined {
  if (number?.decimals === undefined || hasFraction || number.decimals.length < 2) return undefined;
  const decimals = number.decimals.slice(0, 2) + trimEndOf(number.decimals.slice(2), /0/);
  if (decimals.length > 2) return undefined;

  const whole = number.digits.replace(/^0+(?=\d)/, "");
  const wholeName = whole === "1" ? currency.one : currency.many;
  const wholeWords = `${sayNumber({ ...number, digits: whole, decimals: undefined }, conventions)} ${wholeName}`;
  if (decimals === "00") return wholeWords;
  if (currency.coin === undefined) return undefined;

  const [one, many] = currency.coin;
  const coinWords = `${sayCardinal(String(Number(decimals)), conventions)} ${decimals === "01" ? one : many}`;

  return whole === "" || whole === "0" ? coinWords : `${wholeWords} and ${coinWords}`;
}

function splitLast(words: string): string[] {
  const at = words.lastIndexOf(" ");

  return at < 0 ? [words] : [words.slice(0, at), words.slice(at + 1)];
}
