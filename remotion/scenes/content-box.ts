import type { Box } from "../stage";
import type { Scene, Timeline } from "../timeline/schema";
import { getSetting } from "./setting";

/** Letters, entrances and cards hang over the box they are laid out in by no more than this. */
const overhangInUnits = 5;

/** Where a scene's own overlay paints, in pixels: nothing of it is ever outside (paint-frames.integration.test.ts). */
export function contentBox(scene: Scene, timeline: Timeline): Box {
  const { width, height } = timeline;
  const needsBacking = scene.overlay.kind !== "picture";
  const { box, unit, theme, isOverPicture } = getSetting({ scene, timeline, needsBacking });
  const hasScrim = isOverPicture && theme.textBacking === "scrim";
  if (scene.overlay.kind === "map" || hasScrim) return { x: 0, y: 0, width, height };

  const overhang = overhangInUnits * unit;
  const x = Math.max(0, box.x - overhang);
  const y = Math.max(0, box.y - overhang);

  return {
    ...{ x, y },
    width: Math.min(width, box.x + box.width + overhang) - x,
    height: Math.min(height, box.y + box.height + overhang) - y,
  };
}
