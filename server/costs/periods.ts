/** The periods of caps, in UTC: one clock for all members, wherever they are. */
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

/** The month that a moment is in, as "2026-11". Pure. */
export function monthOf(moment: Date): string {
  return moment.toISOString().slice(0, 7);
}

/** The span of a month such as "2026-11". Pure. */
export function spanOfMonth(month: string): Span {
  return spanOf("month", new Date(`${month}-01T00:00:00Z`));
}

/** The month `count` months later, or earlier if negative. Pure. */
export function shiftMonth(month: string, count: number): string {
  const { start } = spanOfMonth(month);

  return monthOf(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count)));
}

/** "November 2026". Pure. */
export function monthLabel(month: string): string {
  return spanOfMonth(month).start.toLocaleDateString("en", {
    ...({ month: "long", year: "numeric", timeZone: "UTC" } as const),
  });
}
