import { getTheme } from "@/remotion/themes/themes";
import type { Composition, Overlay, Timeline } from "@/remotion/timeline/schema";

type ListInput = { overlay: Overlay; drawingCount: number; timeline: Timeline };

/** The compositions that a scene with so many drawings may have, the theme's preferred one first; at least one. */
export function listCompositions({ overlay, drawingCount, timeline }: ListInput): readonly Composition[] {
  if (drawingCount === 0) return overlay.kind === "statement" ? ["words", "words-low"] : ["words"];
  if (drawingCount > 1) return ["above", "below"];

  const compositions = getTheme(timeline).compositions[timeline.format];

  // A list is read line by line: nothing lies behind it.
  return overlay.kind === "list"
    ? compositions.filter((composition) => composition !== "close-up")
    : compositions;
}
