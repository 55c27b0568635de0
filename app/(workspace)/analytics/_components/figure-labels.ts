/** The figures that a page can draw by day. */
export const figureNames = {
  views: "Views",
  minutesWatched: "Watch time",
  averageViewPercentage: "Average viewed",
  likes: "Likes",
  subscribersGained: "Subscribers gained",
} as const;
export type FigureName = keyof typeof figureNames;

const minutesPerHour = 60;

/** A figure with its unit: "1,234", "41 min", "12.5 h", "47.2%". Pure. */
export function figureLabel(name: FigureName, value: number): string {
  if (name === "averageViewPercentage") return percentLabel(value);
  if (name === "minutesWatched") return watchTimeLabel(value);

  return countLabel(value);
}

/** "1,234", and from a hundred thousand on "124K". Pure. */
export function countLabel(count: number): string {
  const whole = Math.round(count);

  return whole < 100_000
    ? whole.toLocaleString("en")
    : whole.toLocaleString("en", { notation: "compact", maximumSignificantDigits: 3 });
}

/** "41 min", "12.5 h", "1,240 h". Pure. */
export function watchTimeLabel(minutes: number): string {
  if (minutes < minutesPerHour) return `${Math.round(minutes)} min`;
  const hours = minutes / minutesPerHour;

  return `${hours < 100 ? hours.toFixed(1) : Math.round(hours).toLocaleString("en")} h`;
}

/** A percentage, 0..100: "47.2%". Pure. */
export function percentLabel(percent: number): string {
  return `${percent.toFixed(1)}%`;
}

/** The change from the days before: "+12% on the 28 days before", "as before". Pure. */
export function changeLabel(now: number, before: number, days: number): string {
  if (before === 0) return now === 0 ? "as before" : "none before";
  const percent = Math.round((100 * (now - before)) / before);
  if (percent === 0) return "as before";

  const change = percent > 0 ? `+${percent.toLocaleString("en")}%` : `−${Math.abs(percent)}%`;

  return `${change} on the ${days} days before`;
}

/** A multiple of the median: "1.8×". Pure. */
export function ratioLabel(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString("en")}×`;
}

/** "12 November". Pure. */
export function dayLabel(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
}

/** "1 video", "12 videos". Pure. */
export function videosLabel(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "video" : "videos"}`;
}
