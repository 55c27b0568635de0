const megabyte = 1_000_000;

/** "Thu 3 Dec, 18:30 CET": a moment as the channel's clock shows it. Pure. */
export function momentLabel(moment: Date, timeZone: string): string {
  return moment.toLocaleString("en-GB", {
    ...({ weekday: "short", day: "numeric", month: "short", timeZone } as const),
    ...({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const),
  });
}

/** "12.5 of 512 MB", or "1.2 of 2.1 GB": how much of a file is sent. Pure. */
export function sentLabel(sentBytes: number, totalBytes: number): string {
  const [size, unit] = totalBytes < 1000 * megabyte ? [megabyte, "MB"] : [1000 * megabyte, "GB"];
  const amount = (bytes: number) => (bytes / size).toLocaleString("en", { maximumFractionDigits: 1 });

  return `${amount(sentBytes)} of ${amount(totalBytes)} ${unit}`;
}

/** "3 uploads", "1 upload". Pure. */
export function uploadsLabel(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "upload" : "uploads"}`;
}

/** "Sun 29 Nov" of "2026-11-29". Pure. */
export function dayLabel(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", {
    ...({ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const),
  });
}

/** The id of the upload that follows one moved from `from` to `to`; null if it is last. Pure. */
export function findBeforeId(ids: string[], from: number, to: number): string | null {
  return ids.toSpliced(from, 1)[to] ?? null;
}
