import type { Figure } from "../../timeline/schema";

/**
 * Formats a number for a language, with its prefix and suffix. Four digits stay together ("1984", "2500"), as they may
 * be a year; five or more are grouped. The minus sign comes before the prefix: "−$3.5M".
 */
export function formatFigure({ value, prefix, suffix, decimals }: Figure, language: string): string {
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "min2",
  });
  const digits = number.format(Math.abs(value));
  const isNegative = value < 0 && digits !== number.format(0);

  return `${isNegative ? "−" : ""}${prefix}${digits}${suffix}`;
}
