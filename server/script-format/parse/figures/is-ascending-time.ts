const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Whether the labels are years, decades, months or days ("1997", "1990s", "May 2020", "2020-05-31"), each later than the one before. */
export function isAscendingTime(labels: readonly string[]): boolean {
  const times = labels.map(readMonths);

  return times.every(
    (time, index) => time !== null && (index === 0 || time > (times[index - 1] ?? Infinity)),
  );
}

/** Months since year 0, with days as fractions, or null if the label is no date. */
function readMonths(label: string): number | null {
  const text = label.trim().toLowerCase();
  const iso = /^(\d{4})s?(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso !== null) return Number(iso[1]) * 12 + Number(iso[2] ?? 1) - 1 + Number(iso[3] ?? 1) / 100;

  const named = /^(\p{L}{3})\p{L}*\.?\s+(\d{4})$/u.exec(text);
  const month = months.indexOf(named?.[1] ?? "");

  return named === null || month === -1 ? null : Number(named[2]) * 12 + month;
}
