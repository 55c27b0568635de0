/** Millionths of a dollar in a cent. */
const microsPerCent = 10_000;

/** Formats an amount in millionths of a US dollar: "$0.02", "less than $0.01", "free". Pure. */
export function amountLabel(micros: number): string {
  if (micros === 0) return "free";
  if (micros < microsPerCent) return "less than $0.01";

  return toDollars(Math.round(micros / microsPerCent));
}

/** Formats the most that something can cost, rounded up. Pure. */
export function mostLabel(micros: number): string {
  return toDollars(Math.ceil(micros / microsPerCent));
}

/** Formats the amount that may still be spent, rounded down: "$0.02", "less than $0.01", "nothing". Pure. */
export function leftLabel(micros: number): string {
  if (micros <= 0) return "nothing";
  if (micros < microsPerCent) return "less than $0.01";

  return toDollars(Math.floor(micros / microsPerCent));
}

/** Formats an amount for a column: "$0.00", "<$0.01", "$0.02". Pure. */
export function columnLabel(micros: number): string {
  return micros > 0 && micros < microsPerCent ? "<$0.01" : toDollars(Math.round(micros / microsPerCent));
}

/** Formats the cost of one call, often less than a cent: "$0.0042", "<$0.0001", "free". Pure. */
export function callLabel(micros: number): string {
  if (micros === 0) return "free";
  if (micros < 100) return "<$0.0001";

  return `$${(micros / 1_000_000).toLocaleString("en", { minimumFractionDigits: 4, maximumFractionDigits: 4 })}`;
}

function toDollars(cents: number): string {
  return (cents / 100).toLocaleString("en", { style: "currency", currency: "USD" });
}
