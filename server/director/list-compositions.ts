import { getTheme } from "@/remotion/themes/themes";
import type { Composition, Scene, Timeline } from "@/remotion/timeline/schema";

/** The compositions that a scene with `drawingCount` drawings may have, the theme's preferred one first; at least one. */
export function listCompositions(
  { overlay, showsCaptions }: Pick<Scene, "overlay" | "showsCaptions">,
  timeline: Timeline,
  drawingCount: number,
): readonly Composition[] {
  if (drawingCount === 0) return overlay.kind === "statement" ? ["words", "words-low"] : ["words"];
  if (drawingCount > 1) return ["above", "below"];

  const compositions = getTheme(timeline).compositions[timeline.format];

  // No drawing lies behind captions or behind words that are read line by line.
  return overlay.kind === "list" || showsCaptions
    ? compositions.filter((composition) => composition !== "close-up")
    : compositions;
}
