import { dialWords } from "../../data/context-words";
import { dictateDigits, sayDigits } from "../../numbers/number-words";
import { isBoundary, isFree, matchAt, wordBefore, type ClassGrammar } from "../../position";

/** North America's plan: "(555) 555-5555", "+1 555-555-5555", "1-800-555-0199", with letters in place of digits too. */
const american = /(?:(\+?1)([ .-]?))?(\(\d{3}\)|\d{3})([ .-]{0,2})(\d{3})([ .-])(\d{4})(?![\p{L}\p{N}-])/uy;
const vanity = /(?:(1)-)?(8\d\d|900)((?:-(?:[A-Z]{1,8}|\d{1,4})){1,5})(?![\p{L}\p{N}])/uy;
const local = /(\d{3})-(\d{4})(?![\p{L}\p{N}-]|[.,]\d)/uy;
/** "+44 20 7946 0958"; and "020 7946 0958", which a zero begins. */
const international = /\+\d{1,3}(?:[ .-]?(?:\(\d{1,4}\)|\d{1,5})){2,6}(?![\p{L}\p{N}])/uy;
const national = /(?:\(0\d{2,4}\)|0\d{2,4})(?:[ -]\d{3,4}){2}(?![\p{L}\p{N}-])/uy;
/** Social security numbers, ISBNs and payment cards are read like telephone numbers. */
const socialSecurity = /\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}-])/uy;
const book = /97[89]-\d{1,5}-\d{1,7}-\d{1,7}-[\dX](?![\p{L}\p{N}-])/uy;
const card = /\d{4}([ -])\d{4}(?:\1\d{4}){2}(?![\p{L}\p{N}-])/uy;
const short = /\d{3}(?![\p{L}\p{N}]|[.,:-]\d)/uy;
const internetAddress = /\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d)/uy;

/** Digit by digit, with a pause where the writer put a space or a hyphen. */
export const readTelephone: ClassGrammar = ({ text, start }) => {
  if (!isFree(text, start)) return undefined;
  const match =
    matchAt(american, text, start) ??
    matchAt(international, text, start) ??
    matchAt(national, text, start) ??
    matchAt(socialSecurity, text, start) ??
    matchAt(book, text, start) ??
    matchAt(card, text, start) ??
    matchAt(local, text, start) ??
    matchAt(vanity, text, start);
  if (match === undefined) return undefined;
  const [written] = match;

  return {
    semioticClass: "telephone",
    evidence: 3,
    end: start + written.length,
    say: () => sayGroups(written),
  };
};

/** "911" behind "dial". */
export const readShortNumber: ClassGrammar = ({ text, start }) => {
  const [written] = matchAt(short, text, start) ?? [];
  if (written === undefined || !dialWords.has(wordBefore(text, start).toLowerCase())) return undefined;

  return {
    semioticClass: "telephone",
    evidence: 3,
    end: start + written.length,
    say: () => [sayDigits(written)],
  };
};

/** "123.123.0.40" with "dot". */
export const readInternetAddress: ClassGrammar = ({ text, start }) => {
  const [written] = matchAt(internetAddress, text, start) ?? [];
  if (written === undefined || !isBoundary(text, start + written.length)) return undefined;

  return {
    semioticClass: "electronic",
    evidence: 3,
    end: start + written.length,
    say: () => [written.split(".").map(sayDigits).join(" dot ")],
  };
};

function sayGroups(written: string): string[] {
  const parts = written.split(" ").map((part) =>
    part
      .split(/[-.()]+/)
      .filter((group) => group !== "")
      .map(sayGroup),
  );
  const last = parts.at(-1)?.length ?? 0;

  return parts.map((groups, part) =>
    groups
      .map((group, index) => (part === parts.length - 1 && index === last - 1 ? group : `${group},`))
      .join(" "),
  );
}

function sayGroup(group: string): string {
  const digits = group.replace("+", "");
  const plus = group.startsWith("+") ? "plus " : "";
  if (!/^\d+X?$/.test(digits))
    return /[AEIOUY]/.test(digits) && digits.length > 1 ? digits.toLowerCase() : Array.from(digits).join(" ");
  if (/^[1-9]00$/.test(digits)) return `${sayDigits(digits.charAt(0))} hundred`;

  return plus + dictateDigits(digits);
}
