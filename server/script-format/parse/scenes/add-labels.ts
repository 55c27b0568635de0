import type { OverlayOf } from "@/remotion/timeline/schema";
import type { SceneBuilder } from "./scene-builder";

/** Adds labels to the photo that waits for its paragraph; false if no photo waits. */
export function addLabels(
  { visual }: SceneBuilder,
  labels: OverlayOf<"labelled-picture">["labels"],
): boolean {
  if (visual?.overlay.kind !== "picture" || visual.media?.kind !== "photo") return false;

  const { credit } = visual.overlay;
  visual.overlay = { kind: "labelled-picture", labels, ...(credit === undefined ? {} : { credit }) };

  return true;
}
