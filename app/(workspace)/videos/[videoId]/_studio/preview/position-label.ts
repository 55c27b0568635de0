import { formatClock } from "@/components/time-labels";

/** Where a scene is in its video, in frames. */
export type PlacedScene = { from: number; durationInFrames: number };

/** "0:12", or "0:12 to 0:18" of a scene that is shown as a whole: its picture is of none of its moments. Pure. */
export function positionLabel(frame: number, fps: number, posedScene: PlacedScene | undefined): string {
  if (!posedScene) return formatClock(frame / fps);
  const { from, durationInFrames } = posedScene;

  return `${formatClock(from / fps)} to ${formatClock((from + durationInFrames) / fps)}`;
}
