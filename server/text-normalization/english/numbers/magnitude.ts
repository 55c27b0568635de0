import { seatWords } from "../data/context-words";
import { countedNouns } from "../data/lexicon";
import { isBoundary, matchAt, wordAfter, wordBefore } from "../position";
import type { WrittenNumber } from "./written-number";

/** A power of ten behind a number: a letter, or a word. */
export type Magnitude = { end: number; word: string; isApart: boolean; isHyphenated: boolean };

const letters = /(?:mn|mln|bn|tn|trn|[kKmMbBtT])(?![\p{L}\p{N}])/uy;
const wordPattern =
  /([ -])(hundred|thousand|million|billion|trillion|quadrillion|lakh|crore)s?(?![\p{L}\p{N}])/iuy;
const words: Record<string, string> = { k: "thousand", m: "million", b: "billion", t: "trillion" };

/** "million" behind an amount, as a word of its own. */
export function readMagnitudeWord(text: string, at: number): Magnitude | undefined {
  const [whole, mark, word = ""] = matchAt(wordPattern, text, at) ?? [];
  if (whole === undefined) return undefined;

  return {
    end: at + whole.length,
    word: word.toLowerCase(),
    isApart: mark === " ",
    isHyphenated: mark === "-",
  };
}

/** Any letter that stands for a power of ten; behind money it does, whatever letter it is. */
export function readMagnitudeLetter(text: string, at: number): Magnitude | undefined {
  const isApart = text.charAt(at) === " ";
  const start = isApart ? at + 1 : at;
  const letter = matchAt(letters, text, start)?.[0];
  if (letter === undefined) return undefined;

  return {
    end: start + letter.length,
    word: words[letter.charAt(0).toLowerCase()] ?? "",
    isApart,
    isHyphenated: false,
  };
}

/**
 * The power of ten behind a number that is no money: "50k", "3.2B", "10M views". Letters behind a number name a seat or a
 * house too: "M", "B" and "T" are powers behind a decimal or a round number, and before what is counted.
 */
export function readCountMagnitude(
  text: string,
  number: WrittenNumber,
  start: number,
): Magnitude | undefined {
  const magnitude = readMagnitudeLetter(text, number.end);
  if (magnitude === undefined || magnitude.isApart) return undefined;

  const letter = text.slice(number.end, magnitude.end);
  const noun = wordAfter(text, magnitude.end);
  const isCounted = countedNouns.has(noun.toLowerCase());
  if (letter === "m") return isCounted ? magnitude : undefined;
  if (letter === "t" || letter === "b") return undefined;
  if (seatWords.has(wordBefore(text, start).toLowerCase())) return undefined;
  if (letter === "K" && number.decimals === undefined && /^(?:[24568]|12|16)$/.test(number.digits))
    return isCounted ? magnitude : undefined;

  const isRound = number.digits.endsWith("0") || number.digits.length > 3;
  const isClear = letter.length > 1 || letter === "k" || number.decimals !== undefined;
  const isPlural = /^\p{Ll}{3,}s$/u.test(noun);
  const goesOn = text.charAt(magnitude.end) === "+";

  return isClear || isRound || isCounted || isPlural || goesOn ? magnitude : undefined;
}

/** "+" behind an amount, which means at least so much. */
export function endsWithPlus(text: string, at: number): boolean {
  return text.charAt(at) === "+" && isBoundary(text, at + 1);
}
