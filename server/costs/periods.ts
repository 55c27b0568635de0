/** What a cap is for, from its first moment up to its end, in UTC: one clock for all members, wherever they are. */
export const periods = ["day", "month"] as const;
export type Period = (typeof periods)[number];

export type Span = { start: Date; end: Date };

/** The day or month that a moment is in. Pure. */
export function spanOf(period: Period, moment: Date): Span {
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];

  return period === "day"
    ? { start: new Date(Date.UTC(year, month, day)), end: new Date(Date.UTC(year, month, day + 1)) }
    : { start: new Date(Date.UTC(year, month)), end: new Date(Date.UTC(year, month + 1)) };
}
