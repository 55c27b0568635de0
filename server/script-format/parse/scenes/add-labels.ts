import type { OverlayOf } from "@/remotion/timeline/schema";
import type { SceneBuilder } from "./scene-builder";

/** Gives the photo that waits for its paragraph labels; false where none waits. */
export function addLabels(
  { visual }: SceneBuilder,
  labels: OverlayOf<"labelled-picture">["labels"],
): boolean {
  if (visual?.overlay.kind !== "picture" || visual.media?.kind !== "photo") return false;

  const { credit } = visual.overlay;
  visual.overlay = { kind: "labelled-picture", labels, ...(credit === undefined ? {} : { credit }) };

  return true;
}
