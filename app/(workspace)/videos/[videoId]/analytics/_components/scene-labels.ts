import { formatClock } from "@/components/time-labels";
import type { SceneAudience } from "@/server/analytics/report/lay-over-scenes";

/** "12 of 100 viewers", "less than 1 of 100 viewers", "nobody". Pure. */
export function lostLabel(lostRatio: number): string {
  const count = Math.round(lostRatio * 100);
  if (count > 0) return `${count} of 100 viewers`;

  return lostRatio > 0 ? "less than 1 of 100 viewers" : "nobody";
}

/** For a column: "−12", "+3", "0". Pure. */
export function lostColumnLabel(lostRatio: number): string {
  const count = Math.round(lostRatio * 100);
  if (count === 0) return "0";

  return count > 0 ? `−${count}` : `+${-count}`;
}

/** "0:12 to 0:18". Pure. */
export function sceneTimeLabel({ startMs, endMs }: SceneAudience): string {
  return `${formatClock(startMs / 1000)} to ${formatClock(endMs / 1000)}`;
}

/** "87%". Pure. */
export function watchingLabel(ratio: number): string {
  return `${Math.round(100 * ratio)}%`;
}
