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

/** By CLDR: the order of a date, and how large numbers are grouped. Without a region English (`locale`) is American. */
export function conventionsOf(locale: string): Conventions {
  return memo(locale, () => {
    const { region } = new Intl.Locale(locale).maximize();
    const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
    const groupsLakhs = new Intl.NumberFormat(locale).format(1_000_000).startsWith("10,");
    const isAmerican = region === "US" || region === "PH";
    const words = groupsLakhs ? indian : isAmerican ? american : british;

    return {
      isMonthFirst: order[0] === "month",
      saysTheDay: !isAmerican,
      toCardinal: (digits) => words.toCardinal(digits),
      toOrdinal: (digits) => words.toOrdinal(digits),
    };
  });
}
