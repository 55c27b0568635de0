import * as american from "n2words/en-US";
import * as british from "n2words/en-GB";
import * as indian from "n2words/en-IN";
import { createBoundedMemo } from "@/server/bounded-memo";

/** What differs between the Englishes. */
export type Conventions = {
  /** "3/4" is March fourth. */
  isMonthFirst: boolean;
  /** "March 3" is "March the third". */
  saysTheDay: boolean;
  toCardinal: (digits: string) => string;
  toOrdinal: (digits: string) => string;
};

const memo = createBoundedMemo<Conventions>({ maxEntries: 50, maxKeyLength: 50 });

/** By CLDR: the order of a date, and how large numbers are grouped. Without a region English is American. */
export function conventionsOf(locale: string): Conventions {
  return memo(locale, () => {
    const isEnglish = /^en\b/i.test(locale);
    const region = isEnglish ? new Intl.Locale(locale).maximize().region : "US";
    const english = isEnglish ? locale : "en-US";
    const order = new Intl.DateTimeFormat(english).formatToParts(0).map(({ type }) => type);
    const groupsLakhs = new Intl.NumberFormat(english).format(1_000_000).startsWith("10,");
    const isAmerican = region === "US" || region === "PH";
    const words = groupsLakhs ? indian : isAmerican ? american : british;

    return {
      // A script in another language is said in English, in its own country's order.
      isMonthFirst: isEnglish && order[0] === "month",
      saysTheDay: !isAmerican,
      toCardinal: (digits) => words.toCardinal(digits),
      toOrdinal: (digits) => words.toOrdinal(digits),
    };
  });
}
