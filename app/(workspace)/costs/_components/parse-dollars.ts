const amount = /^(\d{1,9})(?:[.,](\d{1,2}))?$/;
/** A million: more is a mistake. */
const mostDollars = 1_000_000;

/**
 * An amount in US dollars as a person types it ("25", "$25.50", "25,50"), in millionths of a dollar; null for an empty
 * text. If it is not an amount, the sentence that says so. Pure.
 */
export function parseDollars(text: string): number | null | { problem: string } {
  const typed = text.replaceAll(/[\s$]/g, "");
  if (typed === "") return null;
  const [, dollars, cents = ""] = amount.exec(typed) ?? [];
  if (dollars === undefined) return { problem: "Write an amount in US dollars, such as 25 or 25.50." };
  if (Number(dollars) >= mostDollars) return { problem: "A cap is less than $1,000,000." };

  return Number(dollars) * 1_000_000 + Number(cents.padEnd(2, "0")) * 10_000;
}
