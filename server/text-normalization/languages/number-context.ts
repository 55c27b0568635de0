import type { RomanContext } from "./language-table";

const nextWord = /^\s([\p{L}\p{M}]+)/u;

/** The word after a number and a space, or "". */
export function nounAfter(after: string): string {
  return nextWord.exec(after)?.[1] ?? "";
}

/** The twelve months as a language names them inside a date, by CLDR. */
export function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });

  return [...Array(12).keys()].map(
    (month) =>
      format.formatToParts(new Date(Date.UTC(2000, month, 1))).find(({ type }) => type === "month")?.value ??
      "",
  );
}

type RomanRules = {
  /** The word before the number of a century. */
  century: RegExp;
  ordinal: (digits: string) => string;
  cardinal: (digits: string) => string;
  /** Larger ones are said as cardinals. */
  mostOrdinal: number;
};

/** "siglo XX", "Felipe II": an ordinal up to a number, as centuries and rulers have in Spanish and Portuguese. */
export function ordinalRoman({ century, ordinal, cardinal, mostOrdinal }: RomanRules) {
  return ({ value, wordBefore }: RomanContext): string | undefined => {
    if (!century.test(wordBefore) && !isName(wordBefore)) return undefined;

    return value <= mostOrdinal ? ordinal(String(value)) : cardinal(String(value));
  };
}

/** Whether a word may be a ruler's name: a capital letter, then small ones. */
export function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(word);
}
